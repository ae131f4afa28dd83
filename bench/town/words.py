"""Names and sentences of invented people; nobody is meant."""

from functools import cache
from random import Random

from naast.people.residents.names import Name
from naast.people.residents.sounds import sound_key

GIVEN = (
    "Aicha Amir Anneke Bart Bilal Carla Daan Demi Dunya Eline Emma Esra Farid Femke Fleur Gijs Hanna Henk Ilse Imane Jan Jolanda "
    "Kees Khalid Lars Lieke Lotte Maarten Mees Mohammed Nadia Niels Nour Olga Omar Petra Pim Rachid Rosa Ruben Saar Samira Sem "
    "Sven Tess Thijs Tom Vera Willem Yasmin Youssef Zeynep"
).split()
PREFIX = ("", "", "", "", "de ", "van ", "van den ", "van der ", "el ")
FAMILY = (
    "Aydin Bakker Berg Boer Bos Brouwer Çelik Dekker Demir Dijkstra Gerritsen Haddad Hendriks Hoekstra Jansen Jacobs Kaya "
    "Koning Kramer Linden Meijer Mulder Nguyen Peters Post Prins Putten Ridder Sanders Schouten Smit Timmers Veen Verbeek "
    "Vermeulen Visser Vos Vries Wal Willems Wit Yilmaz Zomer"
).split()
STREETS = "Boschdijk Kruisstraat Tarwelaan Kloosterdreef Fuutlaan Leenderweg Hastelweg Generaal Orionstraat Bachlaan".split()
HOPES = (
    "Rust in huis, en dat ik de post weer durf open te maken.",
    "Dat de kinderen weer met plezier naar school gaan en 's avonds op tijd slapen.",
    "Werk met vaste uren, zodat we niet elke maand hoeven te rekenen.",
    "Ik wil weer mensen om me heen die ik kan bellen als het even niet gaat.",
    "Een eigen plek, met een deur die dicht kan, en dan zien we verder.",
)
PROMISES = (
    "Ik bel de school over een rustig uur en vertel wie er meekomt.",
    "Ik leg de post op één stapel, ook als ik hem niet open.",
    "Ik zoek uit wie kan helpen met de brieven van de bank en neem die mee naar het volgende gesprek.",
    "Elke avond samen eten, zonder telefoon.",
    "Ik ga mee naar het spreekuur bij de huisarts en schrijf op wat er gezegd wordt.",
    "Ik vraag na of de woningbouw een regeling wil treffen.",
)
REMARKS = (
    "Doordeweeks lukt het. In het weekend nog niet.",
    "Dat hielp meteen.",
    "Ik merk dat het rustiger is.",
    "",
)
CONTACTS = (
    "Samen de post doorgenomen. De brief van de woningbouw is het eerst aan de beurt.",
    "Gebeld met school. Er is een rustig uur op dinsdag, en wie meekomt is welkom.",
    "Aan de keukentafel gepraat over hoe het was, en wat er nog kan.",
    "Samen naar het loket geweest. De aanvraag is gedaan, over twee weken horen we iets.",
)
PLACES = ("Bij hen thuis", "Buurthuis De Kronehoef", "Bibliotheek, kamer 2", "")
MEETINGS = (
    "Samen de bank bellen",
    "Koffie, en hoe het gaat",
    "De aanvraag invullen",
    "Naar het spreekuur",
    "",
)
WHY_MOVED, WHY_OFF = "De huisarts kon niet eerder.", "Een van de kinderen is ziek."
DEEDS = (
    "Gebeld met de woningbouw over de achterstand.",
    "Samen de toeslag aangevraagd.",
    "Mee naar de huisarts.",
    "Een bed geregeld bij de kringloop.",
    "Een fietslamp gebracht.",
)
LETTERS = ("Brief van de bank over rood staan", "Brief van de woningbouw", "Uitslag van het ziekenhuis", "")
NEAR = ("Om de week op dinsdag, en bellen mag altijd.", "Alleen als zij zelf belt.", "")
QUESTIONS = (
    "Mijn zoon gaat niet meer naar school en ik durf de post niet open te maken. Kan iemand meedenken?",
    "Ik kom niet meer rond sinds ik minder werk. Bij wie kan ik terecht?",
    "Het is veel sinds mijn man ziek is. Ik zou graag eens met iemand praten.",
)
OFFERS = ("Eerst even zien hoe het met ons gaat.", "")
MESSAGES = (
    "Er ligt weer een brief van de bank. Mag ik die meenemen?",
    "Ja, neem hem mee. Dan lezen we hem samen.",
    "Kan het donderdag een uur later?",
    "Dat is goed. Tot donderdag.",
)
CLOSING = (
    "Dat ik best hulp mag vragen.",
    "Wachten tot er gebeld wordt werkt beter dan langskomen.",
    "Bellen naar het team, of één tik op je eigen pagina.",
)


@cache
def name(given: str, prefix: str, family: str) -> Name:
    return Name(f"{given} {prefix}{family}", given, prefix.strip(), family)


@cache
def keys(given: str, prefix: str, family: str) -> tuple[str, str]:
    """Sort key and sound key."""
    called = name(given, prefix, family)
    return called.sort_key, sound_key(called)


def family_name(chance: Random) -> tuple[str, str]:
    return chance.choice(PREFIX), chance.choice(FAMILY)

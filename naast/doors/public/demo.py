"""In the demo alone: be one of the cast with one tap, and read what each of them got. urls.py decides that it exists."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from naast.cast.neighbours.workers import NEW
from naast.cast.people import CAST, PASSWORD, Member, key
from naast.cast.story_questions import MILAS_CODE
from naast.cast.story_worries import JOOPS_CODE
from naast.look.refusal import Refusal
from naast.people.workers.models import Account
from naast.rights.access.opening import act

from .demo_post import of_everybody

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
AT_HOME, IN_A_TEAM, ELSEWHERE = _("At home"), _("In a team"), _("At a partner or the municipality")
WHO = {
    "Fatma": (AT_HOME, _("Mother of Emre. She said yes to help, and shares her plan with the school.")),
    "Emre": (AT_HOME, _("Thirteen. He said yes for himself.")),
    "Hakan": (AT_HOME, _("Emre's father. He lives elsewhere, and said no to help for Emre.")),
    "oma Hatice": (AT_HOME, _("Fatma's mother. She has no account: Fatma can make her a link.")),
    "Joop": (AT_HOME, _("Neighbour. He asked the team a question, and has yet to say yes.")),
    "Lisa": (AT_HOME, _("Mother of Noa. Ron is not safe for her.")),
    "Noa": (AT_HOME, _("Two years old. Too young for an account of her own.")),
    "Ron": (AT_HOME, _("Took part when he lived with Lisa. He finds no trace of what keeps her safe.")),
    "Piet": (AT_HOME, _("Has a mentor. Both were asked.")),
    "Els": (AT_HOME, _("Piet's daughter and mentor.")),
    "Mila": (AT_HOME, _("A stranger to all. She finds nothing.")),
    "Sanne": (IN_A_TEAM, _("Contact worker of Fatma and of Lisa.")),
    "Karim": (IN_A_TEAM, _("Stand-in in the same team; on duty at the desk.")),
    "Ans": (IN_A_TEAM, _("Lead of that team.")),
    "Bram": (IN_A_TEAM, _("Worker of another team.")),
    "Noor": (ELSEWHERE, _("Works at Emre's school. Fatma shares her plan with the school.")),
    "Marga": (ELSEWHERE, _("Works at the housing corporation. She reads only what residents share with it.")),
    "Erik": (ELSEWHERE, _("Official of the municipality. He reads nothing about people.")),
    "Yara": (ELSEWHERE, _("Privacy officer. She reads nothing about people.")),
}
OTHER_TEAMS = _("In other teams, with longer lists and none")
OF_OTHER_TEAMS = {
    "Wesley Pengel": _("On duty where many questions wait."),
    "Chandra Ramdin": _("On duty where many worries wait."),
    "Roos Vogels": _("Began this week: nobody is on her list yet."),
}


class NoAccount(Refusal):
    """Somebody of the cast who cannot sign in."""

    sentence = _("This person has no account.")
    instead = _("Be somebody else, or read beside the name how this person comes in.")


def demo(request: HttpRequest) -> HttpResponse:
    """Choose who you are; who has no account says why."""
    if request.method == "POST":
        sign_in(request, member_with(request.POST.get("who", "")))
        return HttpResponseRedirect("/verder/")
    groups: dict[object, list[tuple[Member, object]]] = {AT_HOME: [], IN_A_TEAM: [], ELSEWHERE: []}
    for name, (place, words) in WHO.items():
        groups[place].append((CAST[name], words))
    groups[OTHER_TEAMS] = [(one, OF_OTHER_TEAMS[one.name]) for one in _of_other_teams()]
    return render(
        request,
        "public/demo.html",
        {"groups": list(groups.items()), "password": PASSWORD, "code": MILAS_CODE, "worry_code": JOOPS_CODE},
    )


@require_safe
def post(request: HttpRequest) -> HttpResponse:
    """Every mail, text message and letter that each of the cast got."""
    return render(request, "public/demo_post.html", {"everybody": of_everybody()})


def member_with(who: str) -> Member:
    """One of the cast or the other teams, by key."""
    for member in (*CAST.values(), *_of_other_teams()):
        if str(member.id) == who:
            return member
    raise Http404


def _of_other_teams() -> list[Member]:
    """Some of the invented colleagues, where the neighbourhood is there."""
    workers = [one for one in NEW if one.account and one.name in OF_OTHER_TEAMS]
    there = Account.objects.filter(person_id__in=[key(one.name) for one in workers])
    known = set(there.values_list("person_id", flat=True))
    return [
        Member(one.name, "", "", "", None, "", organisation=one.team)
        for one in workers
        if key(one.name) in known
    ]


def sign_in(request: HttpRequest, member: Member) -> None:
    """As if with password and second factor; the session says that it was a demo's tap."""
    account = Account.objects.filter(person_id=member.id).first()
    if account is None:
        raise NoAccount
    act(None)  # nobody acts while somebody signs in
    request.session.flush()
    login(request, account, backend=BACKEND)
    request.session["account_authentication_methods"] = [{"method": "demo"}]

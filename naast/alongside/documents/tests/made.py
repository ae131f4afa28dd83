"""Files as people and attackers send them, made here."""

import zipfile
from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

MARKER = b"qgeheimzx"


def sent(content: bytes, name: str = "IMG_0001.jpg", kind: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, kind)


def picture(form: str = "JPEG", *, size: tuple[int, int] = (90, 60), **more: object) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", size, "white").save(drawn, form, **more)
    return drawn.getvalue()


def where_it_was_taken() -> bytes:
    """A photo lying on its side, that says where it was taken and by whom."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = MARKER.decode()
    exif.get_ifd(0x8825)[1] = "N"
    return picture(exif=exif, comment=MARKER)


def paper(pages: int = 1, **saving: object) -> bytes:
    written, made = BytesIO(), pikepdf.new()
    for _page in range(pages):
        made.add_blank_page(page_size=(595, 842))
    made.save(written, **saving)
    return written.getvalue()


def locked() -> bytes:
    return paper(encryption=pikepdf.Encryption(owner="x", user="geheim"))


def paper_that_acts() -> bytes:
    """Script at opening, on the page, in a form and in a name tree; a program to start; a file within; a form of forms."""
    written, made = BytesIO(), pikepdf.new()
    made.add_blank_page(page_size=(595, 842))
    root, page = made.Root, made.pages[0].obj
    root.OpenAction = script()
    root.AA = Dictionary(WC=script())
    root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("a"), script()])),
        EmbeddedFiles=Dictionary(Names=Array([String("virus.exe"), within(made)])),
    )
    root.AcroForm = Dictionary(
        Fields=Array([made.make_indirect(field())]),
        XFA=Array([String("form"), made.make_stream(b"<xdp/>" + MARKER)]),
    )
    page.AA = Dictionary(O=script())
    page.Annots = Array([link("Launch", F=String("cmd.exe")), link("URI", URI=String("https://elders.example/")),
                         link("SubmitForm", F=String("https://elders.example/")), chain(), pinned(made)])  # fmt: skip
    made.docinfo["/Author"] = MARKER.decode()
    made.save(written)
    return written.getvalue()


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{MARKER.decode()}')"))


def link(action: str, **more: object) -> Dictionary:
    acts = Dictionary(S=Name(f"/{action}"), **more)
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=acts)


def chain() -> Dictionary:
    """It goes to a page, and then does something else."""
    return link("GoTo", D=Array([0, Name.Fit]), Next=script())


def field() -> Dictionary:
    return Dictionary(FT=Name.Btn, T=String("knop"), AA=Dictionary(U=script()))


def within(made: pikepdf.Pdf) -> Dictionary:
    return Dictionary(
        Type=Name.Filespec, F=String("virus.exe"), EF=Dictionary(F=made.make_stream(b"MZ" + MARKER))
    )


def pinned(made: pikepdf.Pdf) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=within(made))


def unfolds_without_end() -> bytes:
    """A few kilobytes that say they are 20,000 by 20,000 points."""
    drawn = BytesIO()
    Image.new("1", (20_000, 20_000)).save(drawn, "PNG")
    return drawn.getvalue()


def archive() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("brief.jpg", picture())
    return packed.getvalue()


HTML = b"<html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>x</text></svg>'
NOT_TAKEN = {
    "nothing": b"",
    "a web page": HTML,
    "a drawing with script": SVG,
    "an archive": archive(),
    "a program": b"MZ\x90\x00" + b"\x00" * 500,
    "a text": b"Beste mevrouw",
    "a moving picture": picture("GIF"),
    "half a photo": picture(size=(900, 600))[:700],
    "a photo that unfolds without end": unfolds_without_end(),
    "a PDF with a password": locked(),
    "half a PDF": paper(3)[:-200],
    "a web page that says it is a PDF": b"%PDF-1.7\n" + HTML,
    "a PDF without pages": paper(0),
    "a PDF of a hundred and one pages": paper(101),
}
TAKEN = {
    "a photo": picture(),
    "a screen": picture("PNG"),
    "a photo of another phone": picture("WEBP"),
    "a photo with a web page behind it": picture() + HTML,
    "a photo with a PDF behind it": picture() + paper(),
    "a photo with an archive behind it": picture() + archive(),
    "a PDF": paper(2),
    "a PDF with an archive behind it": paper() + archive(),
    "a PDF that only may not be printed": paper(encryption=pikepdf.Encryption(owner="x", user="")),
}
NAMES = {
    "a way up": "../../../etc/passwd.jpg",
    "right to left": "brief\u202egpj.exe",
    "four thousand signs": "a" * 4000 + ".jpg",
    "markup": '"><script>alert(1)</script>.jpg',
    "a line of its own": "brief\r\nSet-Cookie: x=1.jpg",
    "NUL": "brief\x00.jpg",
}

"""A photo: decoded whole, put upright, drawn anew as a JPEG. Where it was taken, and whatever hung on to it, stay behind."""

import warnings
from io import BytesIO

import pillow_heif
from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, UnidentifiedImageError, WebPImagePlugin

from . import BROKEN, TOO_MUCH, UNKNOWN, Refused

FORMATS = (
    JpegImagePlugin.JpegImageFile.format,
    PngImagePlugin.PngImageFile.format,
    WebPImagePlugin.WebPImageFile.format,
    "HEIF",
)
MOST_PIXELS = 64_000_000  # the largest ordinary phone cameras, and a page scanned at 600 dots an inch
LONGEST = 3200  # a page of A4 stays readable when enlarged
QUALITY = 85

pillow_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def redrawn(content: bytes) -> bytes:
    """A JPEG of what the picture shows; refused when it is no picture, is cut off, or is too large to unfold."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # phones write odd files that show well
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _jpeg(_upright(content))
        except UnidentifiedImageError as error:
            raise Refused(UNKNOWN) from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
            raise Refused(TOO_MUCH) from error
        except Refused:
            raise
        except Exception as error:  # a decoder given strange bytes may raise anything
            raise Refused(BROKEN) from error


def _upright(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise Refused(TOO_MUCH)
        opened.draft("RGB", (LONGEST, LONGEST))  # a JPEG can be unfolded smaller from the start
        opened.load()
        upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((LONGEST, LONGEST))
    return upright


def _jpeg(image: Image.Image) -> bytes:
    """Only the pixels go along: what is see-through becomes white paper."""
    seen = image.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    drawn = BytesIO()
    paper.save(drawn, "JPEG", quality=QUALITY, optimize=True)
    return drawn.getvalue()

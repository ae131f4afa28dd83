"""Files that somebody sends: held in memory, never on our disk, and never more than 10 MB in one request.

What is larger is read on a little without being kept, so that a browser gets to see our sentence; what is far larger is
not read to its end. `request.file_too_large` tells the page. The words that came before it are kept.
"""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MOST = 10_000_000
READ_ON = 40_000_000


class Held(FileUploadHandler):
    """FILE_UPLOAD_HANDLERS: the only one."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.seen = 0
        self.file = BytesIO()

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.file = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Nothing is handed on: a later handler would lay it on the disk."""
        self.seen += len(raw_data)
        if self.seen <= MOST:
            self.file.write(raw_data)
            return
        self.file = BytesIO()
        self.request.file_too_large = True  # type: ignore[union-attr]
        if self.seen > READ_ON:
            raise StopUpload(connection_reset=True)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """What grew too large was no file."""
        if self.seen > MOST:
            return None
        self.file.seek(0)
        return InMemoryUploadedFile(
            self.file,
            self.field_name,
            self.file_name,
            self.content_type,
            file_size,
            self.charset,
            self.content_type_extra,
        )

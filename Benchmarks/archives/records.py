"""Writes records as crawlers do: WARC/1.0, each record a gzip member of its own."""

import base64
import datetime
import hashlib
import uuid
import zlib


class ArchiveWriter:
    """Writes one archive."""

    def __init__(self, file, generator, name, about):
        self.file = file
        self.random = generator
        self.uncompressed_size = 0
        self.information = self.new_id()
        block = "".join(f"{key}: {value}\r\n" for key, value in about).encode()
        self.write("warcinfo", [("WARC-Filename", name)], block, "application/warc-fields",
                   about_time(datetime.datetime(2026, 1, 12, tzinfo=datetime.timezone.utc)),
                   record_id=self.information)

    def new_id(self):
        return f"<urn:uuid:{uuid.UUID(int=self.random.getrandbits(128), version=4)}>"

    def write(self, kind, fields, block, content_type, time, record_id):
        """Writes a record; `fields` are those of its kind alone."""
        lines = [
            ("WARC-Type", kind), ("WARC-Date", time), ("WARC-Record-ID", record_id),
            ("Content-Length", len(block)), ("Content-Type", content_type), *fields,
            ("WARC-Block-Digest", digest(block))]
        head = "WARC/1.0\r\n" + "".join(f"{key}: {value}\r\n" for key, value in lines) + "\r\n"
        record = head.encode() + block + b"\r\n\r\n"
        self.file.write(compressed(record))
        self.uncompressed_size += len(record)

    def write_capture(self, page, head, payload):
        """Writes the request, the response and the metadata of a page."""
        time = about_time(page.captured)
        request_id, response_id = self.new_id(), self.new_id()
        address = f"192.0.2.{self.random.randrange(1, 255)}"
        common = [("WARC-Warcinfo-ID", self.information), ("WARC-Target-URI", page.url)]
        path = page.url.split(page.site.host, 1)[1]
        request = (
            f"GET {path} HTTP/1.1\r\nUser-Agent: ExampleCrawler/1.0\r\nAccept: text/html\r\n"
            f"Accept-Language: ko,en;q=0.5\r\nHost: {page.site.host}\r\n"
            "Accept-Encoding: gzip\r\nConnection: Keep-Alive\r\n\r\n").encode()
        self.write("request", [*common, ("WARC-IP-Address", address)], request,
                   "application/http; msgtype=request", time, request_id)
        self.write(
            "response",
            [*common, ("WARC-Concurrent-To", request_id), ("WARC-IP-Address", address),
             ("WARC-Identified-Payload-Type", "text/html"),
             ("WARC-Payload-Digest", digest(payload))],
            head + payload, "application/http; msgtype=response", time, response_id)
        milliseconds = self.random.randrange(40, 3000)
        self.write("metadata", [*common, ("WARC-Concurrent-To", response_id)],
                   f"fetchTimeMs: {milliseconds}\r\nlanguages-cld2: ko\r\n\r\n".encode(),
                   "application/warc-fields", time, self.new_id())

    def write_text(self, page):
        """Writes the text of a page, as extracts of web archives hold it."""
        self.write(
            "conversion",
            [("WARC-Target-URI", page.url), ("WARC-Refers-To", self.new_id()),
             ("WARC-Identified-Content-Language", "kor")],
            page.text.encode(), "text/plain", about_time(page.captured), self.new_id())


def about_time(instant):
    """An instant as WARC-Date has it."""
    return instant.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def digest(content):
    return "sha1:" + base64.b32encode(hashlib.sha1(content).digest()).decode()


def compressed(content):
    """A gzip member without a time, so that the same content gives the same bytes."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return compressor.compress(content) + compressor.flush()


def chunked(content, size=8192):
    """Content in HTTP's chunks."""
    chunks = (content[start:start + size] for start in range(0, len(content), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"

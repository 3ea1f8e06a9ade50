"""A newsroom behind nginx, as `deploy/nginx.conf.example` has it: python -m tests.try_nginx

Starts gunicorn and nginx on free ports of this machine with a database and files of their own,
asks for what readers and others ask for, and prints each answer. Ends with 1 when an answer is not
what it should be, or when there is no nginx: nothing is left out silently. Needs nginx and openssl.
"""

import contextlib
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOST = "press.example.se"
TOKEN = "x" * 43
POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
KEEP = "public, max-age=31536000, s-maxage=10, immutable"
#: What of the example is about the machine: replaced, and missed when it is not there any more.
MAIN = """{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/newsroom.conf;
}}
"""


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def adapted(example: str, folder: Path, root: Path, ports: list[int]) -> str:
    """Returns the example for this machine: other ports and folders, and nothing else.

    Raises:
        SystemExit: It has changed so that this program must, too.
    """
    behind, plain, secure = ports
    changes = {
        "server 127.0.0.1:8000;": f"server 127.0.0.1:{behind};",
        "    listen [::]:80 default_server;\n": "",
        "    listen [::]:443 ssl default_server;\n": "",
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80": f"listen 127.0.0.1:{plain}",
        "listen 443": f"listen 127.0.0.1:{secure}",
        "/var/cache/nginx/newsroom": f"{folder}/cache",
        "/var/log/nginx/newsroom.log": f"{folder}/access.log",
        "/etc/ssl/press.example.se.pem": f"{folder}/certificate.pem",
        "/etc/ssl/private/press.example.se.key": f"{folder}/key.pem",
        "/srv/newsroom/media/": f"{folder}/media/",
        "/srv/newsroom/errors": f"{root}/deploy/errors",
    }
    for old, new in changes.items():
        if old not in example:
            sys.exit(f"The example has no {old!r} any more. Change this program, too.")
        example = example.replace(old, new)
    return example


class Asking:
    """Asks nginx, prints what it answers, and counts what is not as it should be."""

    def __init__(self, secure: int):
        self._port, self.faults, self._asked = secure, 0, 0

    def ask(self, path, method="GET", *, host=HOST, **headers):
        """Returns (status, headers, content), a list of the values for each lower-case name."""
        trust = ssl._create_unverified_context()
        connection = http.client.HTTPSConnection("127.0.0.1", self._port, context=trust, timeout=30)
        with contextlib.closing(connection):
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in {"Host": host, **headers}.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            said = {}
            for name, value in answer.getheaders():
                said.setdefault(name.lower(), []).append(value)
            return answer.status, said, answer.read()

    def expect(self, what: str, got, wanted) -> None:
        self._asked += 1
        if got == wanted:
            print(f"  ok     {what}: {got}")
        else:
            self.faults += 1
            print(f"  WRONG  {what}: {got}\n         should be {wanted}")

    def summed_up(self) -> str:
        return f"{self._asked - self.faults} of {self._asked} answers are as they should be."


def rows():
    """Returns (a public form of a picture, a public document, one that is not, the token of a
    preview link to it, the public release)."""
    from django.contrib.auth.models import User
    from django.utils import timezone

    from tests import factories
    from tests.files import rows as files

    release = factories.make_release()
    files.illustrate(release, files.make_picture(content=files.jpeg(1000, 600), name="Bro.jpg"))
    files.attach(release, files.make_document(name="Årsredovisning.pdf", content=files.pdf(9000)))
    factories.put_out(release)
    type(release).objects.filter(pk=release.pk).update(status="published")
    picture = release.release_pictures.get().picture.file.renditions.get(
        label="960", extension="avif"
    )
    document = release.release_documents.get().document.file
    draft, hidden = factories.make_release(), files.make_document()
    files.attach(draft, hidden)
    by = User.objects.create_superuser("p")
    _link, token = factories.make_link(draft, by, at=timezone.now())
    return picture, document, hidden.file, token, release


def ask_for_files(asking: Asking, media: Path, picture, document, hidden, token) -> None:
    from django.urls import reverse

    path = f"/filer/{picture.file.sha256}-960.avif"
    lying = next(media.rglob("*-960.avif")).read_bytes()
    status, said, content = asking.ask(path, Accept_Encoding="gzip, br")
    asking.expect("a form of a picture", (status, content == lying), (200, True))
    for name, wanted in {
        "content-type": "image/avif",
        "content-disposition": "inline; filename=\"Bro-960.avif\"; filename*=UTF-8''Bro-960.avif",
        "cache-control": KEEP,
        "x-content-type-options": "nosniff",
        "content-security-policy": POLICY,
        "strict-transport-security": "max-age=31536000; includeSubDomains",
        "referrer-policy": "same-origin",
        "accept-ranges": "bytes",
        "content-length": str(picture.size),
        "content-encoding": None,
        "set-cookie": None,
        "x-accel-redirect": None,
    }.items():
        asking.expect(f"  {name}", said.get(name), [wanted] if wanted else None)
    (etag,) = said["etag"]
    asking.expect("  etag is strong", etag.startswith('"'), True)

    status, said, part = asking.ask(path, Range="bytes=2-5")
    asking.expect("a part", (status, part), (206, lying[2:6]))
    asking.expect("  content-range", said["content-range"], [f"bytes 2-5/{len(lying)}"])
    asking.expect("  cache-control", said["cache-control"], [KEEP])
    status, said, part = asking.ask(path, Range="bytes=-7")
    asking.expect("the end", (status, part), (206, lying[-7:]))
    status, said, part = asking.ask(path, Range="bytes=2-5", If_Range=etag)
    asking.expect("a part, if it is the same", (status, part), (206, lying[2:6]))
    status, said, part = asking.ask(path, Range="bytes=2-5", If_Range='"annat"')
    asking.expect("the whole, if it is not", (status, len(part)), (200, len(lying)))
    status, said, _content = asking.ask(path, Range="bytes=99999999-")
    asking.expect("a part that is not there", status, 416)
    status, said, content = asking.ask(path, If_None_Match=etag)
    asking.expect("what has not changed", (status, content, said["etag"]), (304, b"", [etag]))
    asking.expect("  cache-control", said["cache-control"], [KEEP])
    status, said, content = asking.ask(path, method="HEAD")
    length = [str(len(lying))]
    asking.expect("HEAD", (status, content, said["content-length"]), (200, b"", length))

    status, said, content = asking.ask(f"/en/files/{document.sha256}.pdf")
    asking.expect("a document", (status, len(content)), (200, document.size))
    asking.expect("  content-type", said["content-type"], ["application/pdf"])
    (name,) = said["content-disposition"]
    asking.expect("  is saved", name.partition(";")[0], "attachment")

    kwargs = {"language": "sv", "token": token, "name": f"{hidden.sha256}.pdf"}
    status, said, content = asking.ask(reverse("preview_file", kwargs=kwargs))
    asking.expect("a file of a preview link", (status, len(content)), (200, hidden.size))
    for name, wanted in {
        "cache-control": "no-store, private",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, noarchive",
        "x-content-type-options": "nosniff",
    }.items():
        asking.expect(f"  {name}", said.get(name), [wanted])

    nothing = asking.ask("/finns-inte")
    for what, path in {
        "a file that is not public": f"/filer/{hidden.sha256}.pdf",
        "a picture as it was uploaded": f"/filer/{picture.file.sha256}.jpg",
        "a file that does not exist": f"/filer/{'0' * 64}.pdf",
    }.items():
        status, said, content = asking.ask(path)
        asking.expect(what, (status, said["content-type"]), (404, nothing[1]["content-type"]))
    place = f"originals/{hidden.sha256[:2]}/{hidden.sha256}.pdf"
    for path in (
        f"/_filer/{place}",
        f"//_filer/{place}",
        f"/%5Ffiler/{place}",
        f"/filer/../_filer/{place}",
        f"/filer/..%2f_filer/{place}",
        f"/_filer/../media/{place}",
        "/_filer/",
        f"/media/{place}",
    ):
        status, _said, content = asking.ask(path, X_Accel_Redirect=f"/_filer/{place}")
        asking.expect(f"{path[:22]} from outside", (status, b"%PDF" in content), (404, False))


def ask_for_the_rest(asking: Asking, folder: Path, plain: int, document, release) -> None:
    status, said, content = asking.ask(
        "/redaktion/pressreleases/picture/add/", method="POST", Content_Length=str(60 * 1024**2)
    )
    sentence = "En bild eller en PDF får ha högst 40 MB." in content.decode()
    asking.expect("an upload of 60 MB", (status, sentence), (413, True))
    asking.expect("  is kept by nobody", said["cache-control"], ["no-store"])
    asking.expect("  content-type", said["content-type"][0].partition(";")[0], "text/html")

    connection = http.client.HTTPConnection("127.0.0.1", plain, timeout=30)
    with contextlib.closing(connection):
        connection.request("GET", "/nyheter/?q=a", headers={"Host": HOST})
        answer = connection.getresponse()
        led = (answer.status, answer.headers["Location"])
    asking.expect("without TLS", led, (301, f"https://{HOST}/nyheter/?q=a"))
    try:
        closed = asking.ask("/", host="other.example")[0]
    except (http.client.RemoteDisconnected, ConnectionResetError):
        closed = "closed"
    asking.expect("another host", closed, "closed")

    asking.ask(f"/granska/{TOKEN}/")
    asking.ask(f"/en/review/{TOKEN}/?{TOKEN}")
    logs = (folder / "access.log").read_text() + (folder / "error.log").read_text()
    asking.expect("tokens in the logs", (TOKEN in logs, "/granska/***" in logs), (False, True))

    from django.contrib.auth.models import User
    from django.utils import timezone

    from tests.steps import take

    release.refresh_from_db()
    by = User.objects.get(username="p")
    why = {"note": "Fel.", "notes": {"sv": "Fel.", "en": "Wrong."}}
    take(release, "withdraw", by, at=timezone.now(), notice="gone", **why)
    status = asking.ask(f"/en/files/{document.sha256}.pdf")[0]
    asking.expect("a file at once after its text is withdrawn", status, 404)


def wait_for(port: int, process, log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            sys.exit(f"{process.args[0]} ended at once:\n{log.read_text()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    sys.exit(f"{process.args[0]} does not answer:\n{log.read_text()}")


def main(folder: Path) -> int:
    root = Path(__file__).resolve().parent.parent
    for program in ("nginx", "openssl"):
        if not (shutil.which(program) or os.access(f"/usr/sbin/{program}", os.X_OK)):
            sys.exit(f"There is no {program} here, so nothing was tried. Install it first.")
    ports = behind, plain, secure = free_ports(3)
    os.environ.update(
        SECRET_KEY="only-for-trying",
        SITE_URL=f"https://{HOST}",
        DATABASE_URL=f"sqlite:///{folder}/db.sqlite3",
        MEDIA_ROOT=f"{folder}/media",
        FILES_SERVED_BY="nginx",
        S3_BUCKET="",
        BIND=f"127.0.0.1:{behind}",
        WEB_CONCURRENCY="1",
        DJANGO_SETTINGS_MODULE="upphandling.settings",
    )
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    picture, document, hidden, token, release = rows()

    subject = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
    keys = ["-keyout", f"{folder}/key.pem", "-out", f"{folder}/certificate.pem"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run([*command, *subject, *keys], check=True, capture_output=True)
    example = (root / "deploy" / "nginx.conf.example").read_text(encoding="utf-8")
    (folder / "newsroom.conf").write_text(adapted(example, folder, root, ports))
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user))

    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    print(subprocess.run([nginx, "-v"], capture_output=True, text=True).stderr.strip())
    log = folder / "output.log"
    with contextlib.ExitStack() as running, log.open("w") as output:
        for command, port in (
            ([f"{sys.prefix}/bin/gunicorn", "-c", "deploy/gunicorn.conf.py"], behind),
            ([nginx, "-p", str(folder), "-c", f"{folder}/nginx.conf"], secure),
        ):
            process = subprocess.Popen(command, cwd=root, stdout=output, stderr=output)
            running.callback(process.wait)
            running.callback(process.terminate)
            wait_for(port, process, log)
            if port == behind:
                gunicorn = process
        asking = Asking(secure)
        ask_for_files(asking, folder / "media", picture, document, hidden, token)
        ask_for_the_rest(asking, folder, plain, document, release)
        gunicorn.terminate()
        gunicorn.wait()
        status, said, content = asking.ask("/redaktion/")
        sentence = "svarar inte just nu" in content.decode()
        asking.expect("nothing behind nginx", (status, sentence), (503, True))
        asking.expect("  retry-after", said.get("retry-after"), ["30"])
    print(asking.summed_up())
    return 1 if asking.faults else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="newsroom-nginx-") as made:
        sys.exit(main(Path(made)))

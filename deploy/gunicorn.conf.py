"""gunicorn behind a reverse proxy: .venv/bin/gunicorn -c deploy/gunicorn.conf.py

From the environment: BIND, WEB_CONCURRENCY (processes), FORWARDED_ALLOW_IPS (the proxy's
addresses). Start it from the project's folder.
"""

import os
from multiprocessing import cpu_count

from gunicorn.glogging import Logger


def _mask(record) -> bool:
    # Imported when it is used: this file is read before the project's folder is on the path.
    from pressreleases.masking import MaskTokens

    return MaskTokens().filter(record)


class AccessLog(Logger):
    """One request is one line: what a client chose to send cannot break it or colour it."""

    def setup(self, cfg):
        super().setup(cfg)
        # Its own messages name the address that was asked for when something breaks.
        self.error_log.addFilter(_mask)

    def atoms(self, resp, req, environ, request_time):
        atoms = super().atoms(resp, req, environ, request_time)
        from pressreleases.masking import mask

        # The path as it was sent, still percent-encoded: decoded, it may hold line breaks. The
        # token of a preview link opens a draft, so it is masked.
        atoms["U"] = mask(environ["RAW_URI"].partition("?")[0])
        for key in "Ua":
            atoms[key] = atoms[key].encode("unicode_escape").decode()
        return atoms


wsgi_app = "upphandling.wsgi:application"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", 2 * cpu_count() + 1))
# Threads, so that an answer that takes longer than the time limit, such as an archive that is
# downloaded over a slow line, does not end its process.
worker_class, threads = "gthread", 4
timeout = graceful_timeout = 30
# Each process is replaced now and then, not all at once, so that a slow leak never matters.
max_requests = 2000
max_requests_jitter = 400
# The heartbeat file must not wait for a busy disk.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
# One door less: systemd or a container starts, reloads and stops the newsroom.
control_socket_disable = True

forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
# By default a header SCRIPT_NAME or PATH_INFO from these addresses is believed, and a proxy hands
# on what its clients send. No header is to be believed, hence a name that nobody sends.
forwarder_headers = "NOT-IN-USE"

accesslog = "-"
logger_class = AccessLog
# %(U)s is the path alone: query strings and referrers hold search words and links to confirm.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s" %(s)s %(B)s %(M)sms "%(a)s"'

"""A session that stays: runs what lies in /tmp/rule-cmd.py with a fresh Database, again and again."""

import contextlib, io, os, sys, time, traceback
import psycopg


def test_stay(django_db_setup):
    open("/tmp/rule-ready", "w").write("ready")
    while not os.path.exists("/tmp/rule-stop"):
        if not os.path.exists("/tmp/rule-cmd.py"):
            time.sleep(0.5)
            continue
        text = open("/tmp/rule-cmd.py").read()
        os.remove("/tmp/rule-cmd.py")
        for name in [m for m in sys.modules if m.startswith("tests.rule.") and "try_me" not in m]:
            del sys.modules[name]
            if hasattr(sys.modules["tests.rule"], name.split(".")[2]):
                delattr(sys.modules["tests.rule"], name.split(".")[2])
        with open("/tmp/rule-out.txt", "w", buffering=1) as out, contextlib.redirect_stdout(out):
            try:
                from tests.rule.database import Database

                with psycopg.connect(os.environ["NAAST_EMBEDDED_SUPERUSER_URL"]) as c:
                    pid = c.info.backend_pid
                    cpu = lambda: sum(map(int, open(f"/proc/{pid}/stat").read().split()[13:15])) / 100
                    exec(text, {"database": Database(c), "cpu": cpu, "connection": c})
                    c.rollback()
            except BaseException:
                traceback.print_exc(file=out)
            print("DONE", file=out)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The real programs, the clock they all look at, and the disks: what a life of chaos takes place in."""
import json
import os
import random
import shutil
import signal
import struct
import subprocess
import time
import urllib.request

PATIENCE = 120  # seconds; whatever takes longer hangs


class Clock:
    """The time of day of every program started here: this computer's, and as many seconds more as we say."""

    def __init__(self, library, file):
        self._file = file
        self.environment = {"LD_PRELOAD": library, "VTRACK_CLOCK_FILE": str(file)}
        self.ahead = 0
        file.write_bytes(struct.pack("=q", 0))

    def advance(self, seconds):
        self.ahead += seconds
        with open(self._file, "r+b") as file:  # In place: the programs have mapped it.
            file.write(struct.pack("=q", self.ahead))

    def now(self):
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + self.ahead))


class Google:
    """vtrack-sandbox-drive."""

    def __init__(self, program, folder, seed, clock):
        self.client_file = folder / "client.json"
        (folder / "seed.json").write_text(json.dumps(seed))
        self._process = subprocess.Popen(
            [program, "--port", "0", "--client-file", self.client_file, "--consent", "auto", "--seed",
             folder / "seed.json", "--parent-pid", str(os.getpid())],
            stdout=subprocess.PIPE, env=os.environ | clock.environment)
        self.api = json.loads(self._process.stdout.readline())["api"]

    def ask(self, command, body=None):
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(f"{self.api}/_sandbox/{command}", data, PATIENCE) as answer:
            return json.loads(answer.read())

    def stop(self):
        self._process.terminate()
        self._process.wait(PATIENCE)


class Product:
    """vtrack-syncctl with one data folder."""

    def __init__(self, program, folder, google, clock):
        self.database = folder / "data" / "vtrack.db"
        home = folder / "home"
        home.mkdir()
        self._environment = os.environ | clock.environment | {
            "BROWSER": "curl -sSL -o /dev/null", "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache"),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:", "LANG": "C.UTF-8"}
        self._command = [program, "--data-dir", self.database.parent, "--google-api", google.api]
        self.run("whoami", "--client-file", google.client_file)

    def start(self, *arguments, stdout=subprocess.DEVNULL):
        return subprocess.Popen([*self._command, *map(str, arguments)], env=self._environment, stdout=stdout,
                                stderr=subprocess.DEVNULL, text=True)

    def run(self, *arguments):
        """@return the exit code, and what was said on stdout."""
        process = self.start(*arguments, stdout=subprocess.PIPE)
        said, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, said

    def insist(self, *arguments):
        code, said = self.run(*arguments)
        if code != 0:
            raise RuntimeError(f"vtrack-syncctl {arguments} ended with {code}: {said}")
        return said

    def watch_once(self, sources, quiet, patience=5):
        """`watch` until each source had a run and `quiet()`, or so many seconds later, then stopped as by Ctrl+C."""
        process = self.start("watch", "--json", stdout=subprocess.PIPE)
        waited_for = set(sources)
        while waited_for and (line := process.stdout.readline()):
            event = json.loads(line)
            if event["event"] == "run_finished":
                waited_for.discard(event["source_id"])
        end = time.monotonic() + patience
        while not quiet() and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


class Disk:
    """A folder that is there while its disk is mounted. Without a mount namespace it always is."""

    def __init__(self, place, backing, may_mount):
        self.place = place
        self._backing = backing
        place.mkdir(parents=True)
        self.mounted = not may_mount
        if may_mount:
            backing.mkdir(parents=True)
            self.mount()

    def mount(self):
        """@return what was written into the empty folder while the disk was away: nothing, one hopes."""
        beneath = [str(path) for path in self.place.rglob("*")]
        subprocess.run(["mount", "--bind", self._backing, self.place], check=True)
        self.mounted = True
        return beneath

    def unmount(self):
        """As when a cable is pulled: what is open stays open, and the next look finds an empty folder."""
        subprocess.run(["umount", "--lazy", self.place], check=True)
        self.mounted = False

    def leave(self):
        """The files stay at their place when the mount namespace is gone."""
        if self._backing.exists():
            self.unmount()
            self.place.rmdir()  # Empty, or what lies beneath would have been found when it was mounted.
            self._backing.rename(self.place)


class World:
    """Everything of one life, in one folder."""

    def __init__(self, folder, programs, clock_library, seed, may_mount):
        harness = folder / "harness"
        harness.mkdir(parents=True)
        self.may_mount = may_mount
        self.random = random.Random()
        self.clock = Clock(clock_library, harness / "clock")
        self.google = Google(programs / "vtrack-sandbox-drive", harness, seed, self.clock)
        self.product = Product(programs / "vtrack-syncctl", folder, self.google, self.clock)
        self.disks = [Disk(folder / "disks" / name, harness / name, may_mount) for name in ("one", "two")]
        self._journal = open(folder / "journal.jsonl", "w", buffering=1)

    def tell(self, what, **details):
        """A line of the story; oracle.py says which of them count."""
        self._journal.write(json.dumps({"what": what, **details}) + "\n")


def enter_mount_namespace(arguments):
    """Starts this program again in a mount namespace of its own, where that is allowed.
    @return whether we are in one."""
    if os.environ.get("VTRACK_CHAOS_NAMESPACE"):
        return True
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    probe = 'd=$(mktemp -d) && mount --bind "$d" "$d" && umount "$d" && rmdir "$d"'
    if not shutil.which("unshare") or subprocess.run([*unshare, "sh", "-c", probe], capture_output=True).returncode:
        return False
    os.environ["VTRACK_CHAOS_NAMESPACE"] = "1"
    os.execvp("unshare", [*unshare, *arguments])

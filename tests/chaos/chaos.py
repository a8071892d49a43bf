#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A life of chaos for the real programs: while vtrack-syncctl fetches from the sample Google, clips are replaced, thrown
away, renamed and moved, cameras get lost, people edit, disks go away, the processing takes over, and the program is
killed again and again. Then all is left in peace, and the oracle says what is wrong. The same seed makes the same
choices; when the program gets to see them depends on the computer.

    chaos.py --bin FOLDER --clock LIBRARY [--kills N] [--seed N] [--folder FOLDER]
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile
import time

import oracle
from world import Clock, Disk, Google, Product, enter_mount_namespace

MEBIBYTE = 1 << 20
MOST_CLIPS = 800
STRANGE_NAMES = ["../../away.mp4", "a/b\\c.mp4", "CON.mp4", ".hidden.mp4", "x" * 300 + ".mp4", "clip~1.mp4.part.mp4",
                 "Cửa 3 – góc.mp4", "Cu\u031b\u0309a 3.mp4", "  spaces  .mp4", "SAME.mp4", "same.mp4"]


def table(cameras):
    folders = [{"name": name, "files": [{"name": f"day {day}", "files": []} for day in range(2)]} for name in cameras]
    return {"name": "Project", "files": [{"name": "Area", "files": [{"name": "Table", "files": folders}]}]}


SEED = {"files": [table(["Gate", "Yard", "Hall"]), {"name": "Elsewhere", "files": []}],
        "drives": [{"name": "Depot", "files": [table(["Dock", "Ramp"])]}]}
SOURCES = {"First": ["Gate", "Yard", "Dock"], "Second": ["Hall", "Ramp"]}


class Life:
    def __init__(self, folder, programs, clock_library, seed, may_mount):
        harness = folder / "harness"
        harness.mkdir(parents=True)
        self.folder = folder
        self.may_mount = may_mount
        self.seed = seed
        self.random = random.Random(seed)
        self.journal = open(folder / "journal.jsonl", "w", buffering=1)
        self.clock = Clock(clock_library, harness / "clock")
        self.google = Google(programs / "vtrack-sandbox-drive", harness, SEED, self.clock)
        self.product = Product(programs / "vtrack-syncctl", folder, self.google, self.clock)
        self.disks = [Disk(folder / "disks" / name, harness / name, may_mount) for name in ("one", "two")]
        self.beside = []  # Commands that run beside the program.
        self.contents = set()
        self.changed = set()  # Files whose content we have not seen since we changed it.
        self.to_change = set()  # Files that get another content while this one is fetched.
        self.clips_made = 0
        self.lost_camera = None
        self.look()
        self.cameras = {item["name"]: item["id"] for item in self.items if item["path"].count("/") == 3 and
                        "/Table/" in item["path"]}
        self.sources = {}

    def tell(self, what, **details):
        self.journal.write(json.dumps({"what": what, **details}) + "\n")

    # --- What there is ---

    def look(self):
        """Google's own list; what is new in it goes into the journal."""
        self.items = self.google.items()
        self.changed.clear()
        for item in self.items:
            content = (item["id"], item.get("md5"))
            if content[1] and content not in self.contents:
                self.contents.add(content)
                self.tell("content", file=item["id"], md5=item["md5"], size=item["size"])

    def there(self, wish):
        return [item for item in self.items if not item.get("gone") and wish(item)]

    def clips(self):
        return self.there(lambda item: item.get("isVideo"))

    def day_folders(self):
        return self.there(lambda item: item["mimeType"] == oracle.FOLDER_TYPE and item["path"].count("/") >= 4)

    def places(self):
        elsewhere = self.there(lambda item: item["name"] == "Elsewhere")
        return [item["id"] for item in self.day_folders() + elsewhere] + list(self.cameras.values())

    def rows(self, processed):
        if not self.product.database.exists():
            return []
        connection = sqlite3.connect(self.product.database, timeout=30)
        rows = connection.execute("SELECT id, source_id, drive_file_id, drive_md5, checksum FROM downloaded_files "
                                  "WHERE is_processed = ? ORDER BY id", [processed]).fetchall()
        connection.close()
        return rows

    # --- Google ---

    def pull(self, lever, **body):
        self.tell("google", lever=lever, **{"body": body})
        self.google.ask(lever, body)

    def new_clip(self):
        self.clips_made += 1
        bits = self.random.uniform(0, 20 if self.random.random() < 0.95 else 25.3)
        size = min(int(2 ** bits), 40 * MEBIBYTE)
        name = self.random.choice(STRANGE_NAMES) if self.random.random() < 0.1 else f"clip_{self.clips_made:05}.mp4"
        return {"name": name, "size": size, "seed": self.clips_made}

    def upload(self):
        node = self.new_clip()
        if self.random.random() < 0.15:
            node = {"name": f"day {self.clips_made}", "files": [node] + [self.new_clip() for _ in range(3)]}
        self.pull("add", parent=self.random.choice(self.places()), **node)

    def edit_clip(self):
        clips = self.clips()
        if not clips:
            return
        clip = self.random.choice(clips)
        match self.random.choice(["change", "trash", "rename", "move", "delete"]):
            case "change":
                if clip["id"] not in self.changed | self.to_change:
                    content = self.new_clip()
                    later = self.random.randrange(3)
                    (self.to_change if later else self.changed).add(clip["id"])
                    self.pull("change", id=clip["id"], seed=content["seed"], size=content["size"], afterDownloads=later)
            case "trash":
                self.pull("trash", id=clip["id"], trashed=not clip["explicitlyTrashed"])
            case "rename":
                self.pull("rename", id=clip["id"], name=f"renamed {self.random.randrange(1000)}.mp4")
            case "move":
                self.pull("move", id=clip["id"], parent=self.random.choice(self.places()))
            case "delete":
                self.delete(clip)

    def delete(self, clip):
        self.pull("delete", id=clip["id"])
        clip["gone"] = True

    def edit_folder(self):
        folder = self.random.choice(self.day_folders())
        cameras = list(self.cameras.values())
        match self.random.choice(["trash", "rename", "rename camera", "move"]):
            case "trash":
                self.pull("trash", id=folder["id"], trashed=not folder["explicitlyTrashed"])
            case "rename":
                self.pull("rename", id=folder["id"], name=f"day {self.random.randrange(1000)}")
            case "rename camera":
                self.pull("rename", id=self.random.choice(cameras), name=f"Camera {self.random.randrange(1000)}")
            case "move":
                self.pull("move", id=folder["id"], parent=self.random.choice(cameras))

    def lose_or_find_camera(self):
        if self.lost_camera:
            self.pull("permissions", id=self.lost_camera, visible=True)
            self.pull("trash", id=self.lost_camera, trashed=False)
            self.lost_camera = None
            return
        self.lost_camera = self.random.choice(list(self.cameras.values()))
        if self.random.random() < 0.5:
            self.pull("permissions", id=self.lost_camera, visible=False)
        else:
            self.pull("trash", id=self.lost_camera, trashed=True)

    def misbehave(self):
        match self.random.randrange(6):
            case 0:
                self.pull("lists", lag=self.random.randrange(400))
            case 1:
                self.pull("changes", lag=self.random.randrange(400))
            case 2:
                self.pull("paging", partialPages=self.random.randrange(4), incomplete=self.random.random() < 0.2)
            case 3:
                self.pull("tokens/expire")
            case 4:
                self.pull("changes/expire")
            case 5:
                clips = self.clips()
                if clips:
                    self.pull("omit", id=self.random.choice(clips)["id"], times=1)

    def fault_rules(self):
        """Some of everything that goes wrong with a file on its way; a slow line always."""
        effects = [{"status": 500}, {"status": 429, "retryAfter": 0}, {"cutAfter": 100_000}, {"wrongBytes": True},
                   {"html": True}, {"short": 1000}, {"ignoreRange": True}, {"status": 403, "reason": "dailyLimitExceeded"}]
        rules = [{"match": {"kind": "media"}, "after": self.random.randrange(12), "times": 2, "do": effect}
                 for effect in self.random.sample(effects, self.random.randrange(4))]
        if self.random.random() < 0.15:  # The program waits a second then.
            kind = self.random.choice(["list", "changes", "get", "token", "drives"])
            rules.append({"match": {"kind": kind}, "after": self.random.randrange(3), "times": 1, "do": {"status": 503}})
        rules.append({"match": {"kind": "media"}, "do": {"trickle": self.random.choice([2, 8, 40]) * 1_000_000}})
        return rules

    # --- People, the processing, the disks ---

    def command(self, *arguments):
        if len(self.beside) < 2:
            self.tell("command", arguments=list(map(str, arguments)))
            self.beside.append((arguments[0], self.product.start(*arguments)))

    def edit_source(self):
        source = self.random.choice(list(self.sources))
        match self.random.randrange(5):
            case 0:
                self.command("set-source", source, "--name", f"Name {self.random.randrange(1000)} of {source}")
            case 1:
                self.command("set-source", source, "--interval", self.random.randrange(2, 61))
            case 2:
                self.command("set-source", source, "--enabled", self.random.choice(["yes", "yes", "no"]))
            case 3:
                self.command("set-source", source, "--dest", self.random.choice(self.disks).place)
            case 4:
                cameras = self.sources[source]
                chosen = self.random.sample(cameras, self.random.randrange(1, len(cameras) + 1))
                self.command("set-source", source, *[word for camera in chosen for word in ("--folder", camera)])

    def hand_over(self):
        """The processing is done with some rows: it says so by the command, or writes into the table itself."""
        rows = self.rows(processed=False)
        rows = self.random.sample(rows, min(len(rows), self.random.randrange(1, 30)))
        by_command = self.random.random() < 0.3
        if not rows or (by_command and len(self.beside) > 1):
            return
        for row, source, file, md5, _ in rows:
            self.tell("marked", row=row, source=source, file=file, md5=md5)
        if by_command:
            self.command("mark-processed", *[f"{row}:{checksum}" for row, _, _, _, checksum in rows])
        else:
            self.write_rows("UPDATE downloaded_files SET is_processed = 1, processing_status = 'completed', "
                            "processing_timestamp = ? WHERE id = ? AND is_processed = 0",
                            [[self.clock.now(), row] for row, *_ in rows])

    def take_back(self):
        if any(name == "mark-processed" for name, _ in self.beside):
            return  # It might come after us.
        rows = self.rows(processed=True)
        for row, *_ in self.random.sample(rows, min(len(rows), 3)):
            if self.write_rows("UPDATE downloaded_files SET is_processed = 0, processing_timestamp = NULL WHERE id = ? "
                               "AND is_processed = 1", [[row]]):
                self.tell("unmarked", row=row)

    def write_rows(self, sql, values):
        connection = sqlite3.connect(self.product.database, timeout=30)
        with connection:
            changed = connection.executemany(sql, values).rowcount
        connection.close()
        return changed

    def clean_up(self):
        self.command("cleanup", "--days", 0)

    def disk_goes_or_comes(self):
        if not self.may_mount:
            return
        away = [disk for disk in self.disks if not disk.mounted]
        disk = self.random.choice(away or self.disks)
        self.tell("disk", place=str(disk.place), there=not disk.mounted)
        if disk.mounted:
            disk.unmount()
        else:
            self.tell("beneath", files=disk.mount())

    def something(self):
        kinds = {self.upload: 30, self.edit_clip: 25, self.edit_folder: 6, self.lose_or_find_camera: 3,
                 self.misbehave: 8, self.edit_source: 6, self.hand_over: 8, self.take_back: 3, self.clean_up: 5,
                 self.disk_goes_or_comes: 4}
        self.random.choices(list(kinds), list(kinds.values()))[0]()

    # --- The whole ---

    def set_up(self):
        self.product.insist("sign-in")
        self.product.insist("sign-in", "--drive")
        for name, cameras in SOURCES.items():
            ids = [self.cameras[camera] for camera in cameras]
            folders = [word for camera in ids for word in ("--folder", camera)]
            said = self.product.insist("add-source", name, *folders, "--dest", self.disks[0].place, "--json")
            source = json.loads(said)["source_id"]
            self.sources[source] = ids
            self.tell("source", id=source, cameras=ids)
            for disk in reversed(self.disks):  # So that both bear its marker before one goes away.
                self.product.insist("set-source", source, "--dest", disk.place)
        began = time.monotonic()
        self.product.insist("list-subfolders")
        self.warm_up = time.monotonic() - began  # Until the first answers of Drive.

    def one_run(self, number):
        """The program runs until it is killed, or has nothing left to do. @return whether it was killed."""
        self.random.seed(f"{self.seed} {number}")  # The choices of one run do not hang on how the last one went.
        self.clock.advance(self.random.choice([5, 30, 70, 70, 300, 900, 4000, 90_000]))
        self.look()
        if not all(disk.mounted for disk in self.disks) and self.random.random() < 0.3:
            self.disk_goes_or_comes()
        for _ in range(self.random.randrange(6)):
            self.upload()
        for _ in range(self.random.randrange(5)):
            self.something()
        self.google.ask("faults", self.fault_rules())
        arguments = ["watch"] if self.random.random() < 0.3 else ["sync"]
        program = self.product.start(*arguments)
        end = time.monotonic() + self.random.uniform(self.warm_up / 2, 2 * self.warm_up + 0.5)
        while program.poll() is None and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, self.random.uniform(0.01, 0.3)))
            if self.random.random() < 0.6:
                self.something()
        killed = program.poll() is None
        if killed:
            program.kill()
        self.tell("ended", program=arguments[0], killed=killed, code=program.wait())
        self.end_commands(kill=self.random.random() < 0.2)
        self.keep_few()
        return killed

    def end_commands(self, kill):
        for name, command in self.beside:
            if kill and command.poll() is None:
                command.kill()
                command.wait()
            if command.poll() is not None:
                self.tell("command ended", command=name, code=command.returncode)
        self.beside = [(name, command) for name, command in self.beside if command.returncode is None]

    def keep_few(self):
        clips = self.clips()
        for clip in self.random.sample(clips, max(0, len(clips) - MOST_CLIPS)):
            self.delete(clip)

    def make_peace(self):
        self.tell("peace")
        for _, command in self.beside:
            command.wait(120)
        self.google.ask("faults", [])
        for lever in ("lists", "omit", "paging", "changes"):
            self.pull(lever)
        if self.lost_camera:
            self.lose_or_find_camera()
        for disk in self.disks:
            if not disk.mounted:
                self.tell("beneath", files=disk.mount())
        for source, cameras in self.sources.items():
            folders = [word for camera in cameras for word in ("--folder", camera)]
            self.product.insist("set-source", source, *folders, "--enabled", "yes", "--dest", self.disks[0].place)
        for minutes in (2, 15, 1500, 15, 1500):
            self.clock.advance(60 * minutes)
            self.product.watch_once(self.sources, self.is_quiet)
            self.product.insist("sync")

    def is_quiet(self):
        """Nothing lies about that the comparison of rows and disk would take away."""
        return not any(path.name.endswith((".part", ".vtrack-removed")) for disk in self.disks
                       for path in disk.place.rglob("*"))

    def run(self, kills, seconds):
        self.set_up()
        began = time.monotonic()
        killed = runs = 0
        while killed < kills and time.monotonic() - began < seconds:
            killed += self.one_run(runs)
            runs += 1
            if runs % 50 == 0:
                print(f"{runs} runs, {killed} kills, {time.monotonic() - began:.0f} s", flush=True)
        self.make_peace()
        self.look()
        for disk in self.disks:
            disk.leave()
        (self.folder / "items.json").write_text(json.dumps(self.items))
        self.google.stop()
        print(f"{killed} kills in {runs} runs, {self.clips_made} contents, {time.monotonic() - began:.0f} s; "
              f"{len(self.rows(False))} rows unprocessed, {len(self.rows(True))} processed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="where the programs are")
    parser.add_argument("--clock", required=True, help="the library made of shifted_clock.cpp")
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seconds", type=int, default=3600, help="no more kills after that")
    parser.add_argument("--seed", type=int, default=20250115)
    parser.add_argument("--folder", type=pathlib.Path, help="kept; otherwise one that goes when all is well")
    options = parser.parse_args()
    in_namespace = enter_mount_namespace([sys.executable, *sys.argv])
    folder = (options.folder or pathlib.Path(tempfile.mkdtemp(prefix="vtrack-chaos-"))).resolve()
    print(f"seed {options.seed}, {folder}" + ("" if in_namespace else "; no mount namespace is allowed here, so no "
                                              "disk goes away"), flush=True)
    Life(folder, options.bin, options.clock, options.seed, in_namespace).run(options.kills, options.seconds)
    found = oracle.judge(folder)
    print(found)
    if found:
        print(f"Everything is in {folder}; the story is journal.jsonl.")
        sys.exit(1)
    if not options.folder:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

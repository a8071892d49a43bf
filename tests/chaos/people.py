# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens beside the program: people edit its sources and clean up, the processing takes files over, disks go away
and come back."""
import json
import sqlite3

SOURCES = {"First": ["Gate", "Yard", "Dock"], "Second": ["Hall", "Ramp"]}


def folder_flags(cameras):
    return [word for camera in cameras for word in ("--folder", camera)]


class People:
    def __init__(self, world):
        self._world = world
        self._random = world.random
        self._commands = []  # Under way: name and process.
        self.sources = {}  # id -> ids of its cameras

    def set_up(self, cameras):
        product = self._world.product
        product.insist("sign-in")
        product.insist("sign-in", "--drive")
        for name, camera_names in SOURCES.items():
            ids = [cameras[camera] for camera in camera_names]
            said = product.insist("add-source", name, *folder_flags(ids), "--dest", self._world.disks[0].place, "--json")
            source = json.loads(said)["source_id"]
            self.sources[source] = ids
            self._world.tell("source", id=source, cameras=ids)
            for disk in reversed(self._world.disks):  # So that both bear its marker before one goes away.
                product.insist("set-source", source, "--dest", disk.place)

    # --- Commands ---

    def _command(self, *arguments):
        if len(self._commands) < 2:
            self._world.tell("command", arguments=list(map(str, arguments)))
            self._commands.append((arguments[0], self._world.product.start(*arguments)))

    def end_commands(self, kill):
        """@param kill those that are still under way; otherwise they go on beside the next run."""
        for name, command in self._commands:
            if kill and command.poll() is None:
                command.kill()
                command.wait()
            if command.poll() is not None:
                self._world.tell("command ended", command=name, code=command.returncode)
        self._commands = [(name, command) for name, command in self._commands if command.returncode is None]

    def edit_source(self):
        source = self._random.choice(list(self.sources))
        match self._random.randrange(5):
            case 0:
                self._command("set-source", source, "--name", f"Name {self._random.randrange(1000)} of {source}")
            case 1:
                self._command("set-source", source, "--interval", self._random.randrange(2, 61))
            case 2:
                self._command("set-source", source, "--enabled", self._random.choice(["yes", "yes", "no"]))
            case 3:
                self._command("set-source", source, "--dest", self._random.choice(self._world.disks).place)
            case 4:
                cameras = self.sources[source]
                chosen = self._random.sample(cameras, self._random.randrange(1, len(cameras) + 1))
                self._command("set-source", source, *folder_flags(chosen))

    def clean_up(self):
        self._command("cleanup", "--days", 0)

    # --- The processing ---

    def hand_over(self):
        """The processing is done with some rows: it says so by the command, or writes into the table itself."""
        rows = self.rows(processed=False)
        rows = self._random.sample(rows, min(len(rows), self._random.randrange(1, 30)))
        by_command = self._random.random() < 0.3
        if not rows or (by_command and len(self._commands) > 1):
            return
        for row, source, file, md5, _ in rows:
            self._world.tell("marked", row=row, source=source, file=file, md5=md5)
        if by_command:
            self._command("mark-processed", *[f"{row}:{checksum}" for row, _, _, _, checksum in rows])
        else:
            self._write_rows("UPDATE downloaded_files SET is_processed = 1, processing_status = 'completed', "
                             "processing_timestamp = ? WHERE id = ? AND is_processed = 0",
                             [[self._world.clock.now(), row] for row, *_ in rows])

    def take_back(self):
        """The processing wants some once more."""
        if any(name == "mark-processed" for name, _ in self._commands):
            return  # It might come after us.
        rows = self.rows(processed=True)
        for row, *_ in self._random.sample(rows, min(len(rows), 3)):
            if self._write_rows("UPDATE downloaded_files SET is_processed = 0, processing_timestamp = NULL "
                                "WHERE id = ? AND is_processed = 1", [[row]]):
                self._world.tell("unmarked", row=row)

    def rows(self, processed):
        connection = sqlite3.connect(self._world.product.database, timeout=30)
        rows = connection.execute("SELECT id, source_id, drive_file_id, drive_md5, checksum FROM downloaded_files "
                                  "WHERE is_processed = ? ORDER BY id", [processed]).fetchall()
        connection.close()
        return rows

    def _write_rows(self, sql, values):
        connection = sqlite3.connect(self._world.product.database, timeout=30)
        with connection:
            changed = connection.executemany(sql, values).rowcount
        connection.close()
        return changed

    # --- Disks ---

    def disk_goes_or_comes(self):
        if not self._world.may_mount:
            return
        away = self._disks_away()
        disk = self._random.choice(away or self._world.disks)
        if away:
            self._mount(disk)
        else:
            self._world.tell("disk goes", place=str(disk.place))
            disk.unmount()

    def perhaps_plug_in(self):
        if self._disks_away() and self._random.random() < 0.3:
            self.disk_goes_or_comes()

    def _disks_away(self):
        return [disk for disk in self._world.disks if not disk.mounted]

    def _mount(self, disk):
        self._world.tell("disk comes", place=str(disk.place))
        self._world.tell("beneath", files=disk.mount())

    # --- The end ---

    def make_peace(self):
        for _, command in self._commands:
            command.wait(120)
        for disk in self._disks_away():
            self._mount(disk)
        for source, cameras in self.sources.items():
            self._world.product.insist("set-source", source, *folder_flags(cameras), "--enabled", "yes", "--dest",
                                       self._world.disks[0].place)

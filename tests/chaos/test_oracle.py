#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle finds what is broken on purpose, each time as what it is, and nothing where nothing is broken."""
import hashlib
import json
import pathlib
import sqlite3
import tempfile
import unittest

import oracle

TABLE = """CREATE TABLE downloaded_files (id INTEGER PRIMARY KEY AUTOINCREMENT, source_id INTEGER, drive_file_id TEXT,
drive_md5 TEXT, local_file_path TEXT, file_size_bytes INTEGER)"""


def md5(content):
    return hashlib.md5(content).hexdigest()


class TestOracle(unittest.TestCase):
    def setUp(self):
        """Three clips of a camera on the disk, a fourth that was cleaned up."""
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name).resolve()
        self.place = self.folder / "disks" / "one" / "source_1"
        (self.place / "Cam").mkdir(parents=True)
        (self.place / ".vtrack-source").write_text("{}")
        (self.folder / "data").mkdir()
        self.database = sqlite3.connect(self.folder / "data" / "vtrack.db")
        self.database.execute(TABLE)
        self.items = [{"id": "cam", "mimeType": oracle.FOLDER_TYPE, "trashed": False}]
        self.journal = [{"what": "source", "id": 1, "cameras": ["cam"]}]
        for number in range(1, 5):
            self.upload(f"clip{number}")
            self.fetch(f"clip{number}")
        self.mark(4)
        self.clean_up(4)

    def upload(self, file, content=None):
        content = content or file.encode()
        self.items.append({"id": file, "path": file, "mimeType": "video/mp4", "isVideo": True, "trashed": False,
                           "parent": "cam", "md5": md5(content), "size": len(content)})
        self.journal.append({"what": "content", "file": file, "md5": md5(content), "size": len(content)})

    def path(self, file):
        return self.place / "Cam" / f"{file}.mp4"

    def fetch(self, file):
        self.path(file).write_bytes(file.encode())
        self.add_row(file, self.path(file))

    def add_row(self, file, path):
        self.run_sql("INSERT INTO downloaded_files (source_id, drive_file_id, drive_md5, local_file_path, "
                     "file_size_bytes) VALUES (1, ?, ?, ?, ?)", file, md5(file.encode()), str(path), len(file))

    def mark(self, row):
        file = f"clip{row}"
        self.journal.append({"what": "marked", "row": row, "source": 1, "file": file, "md5": md5(file.encode())})

    def clean_up(self, row):
        self.run_sql("DELETE FROM downloaded_files WHERE id = ?", row)
        self.path(f"clip{row}").unlink()

    def run_sql(self, sql, *values):
        with self.database:
            self.database.execute(sql, values)

    def item(self, name):
        return next(item for item in self.items if item["id"] == name)

    def assert_found(self, **expected):
        (self.folder / "items.json").write_text(json.dumps(self.items))
        (self.folder / "journal.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in self.journal))
        found = oracle.judge(self.folder)
        self.assertEqual({kind: found.count(kind) for kind in oracle.KINDS if found.count(kind)}, expected, str(found))
        self.assertEqual(bool(found), bool(expected))

    def test_nothing_is_wrong(self):
        self.assert_found()

    def test_file_deleted(self):
        self.path("clip1").unlink()
        self.assert_found(lost=1)

    def test_clip_never_fetched(self):
        self.upload("late")
        self.assert_found(lost=1)

    def test_last_content_never_fetched(self):
        self.item("clip1")["md5"] = md5(b"another")
        self.assert_found(lost=1)

    def test_what_nobody_can_fetch_is_not_missed(self):
        for change in ({"trashed": True}, {"gone": True}, {"hidden": True}, {"isVideo": False}, {"parent": "elsewhere"}):
            self.upload(f"not wanted {change}")
            self.items[-1] |= change
        self.assert_found()

    def test_clips_of_a_lost_camera_are_not_missed(self):
        self.upload("late")
        self.item("cam")["hidden"] = True
        self.assert_found()

    def test_row_doubled(self):
        self.add_row("clip1", self.path("clip1"))
        self.assert_found(doubled=2)  # The content, and the path.

    def test_content_doubled(self):
        self.path("clip1 again").write_bytes(b"clip1")
        self.add_row("clip1", self.path("clip1 again"))
        self.assert_found(doubled=1)

    def test_fetched_again_after_clean_up(self):
        self.fetch("clip4")
        self.assert_found(doubled=1)

    def test_file_truncated(self):
        self.path("clip1").write_bytes(b"clip")
        self.assert_found(damaged=1)

    def test_byte_turned(self):
        self.path("clip1").write_bytes(b"Clip1")
        self.assert_found(damaged=1)

    def test_two_contents_mixed(self):
        mixed = b"clip1clip2"
        self.path("clip1").write_bytes(mixed)
        self.run_sql("UPDATE downloaded_files SET drive_md5 = ?, file_size_bytes = ? WHERE id = 1", md5(mixed), len(mixed))
        self.assert_found(damaged=1, lost=1)  # And the true content is not here.

    def test_unprocessed_deleted(self):
        self.clean_up(2)
        self.assert_found(deleted=1, lost=1)

    def test_deleted_after_it_was_set_back(self):
        self.mark(2)
        self.journal.append({"what": "unmarked", "row": 2})
        self.clean_up(2)
        self.assert_found(deleted=1, lost=1)

    def test_unprocessed_row_came_and_went(self):
        self.item("clip3")["trashed"] = True
        self.clean_up(3)
        self.assert_found(deleted=1)

    def test_the_newest_row_went(self):
        self.fetch("clip4")
        self.run_sql("DELETE FROM downloaded_files WHERE id = 5")
        self.path("clip4").unlink()
        self.assert_found(deleted=1)

    def test_files_outside(self):
        for path in ("away.mp4", "disks/away.mp4", "disks/one/away.mp4", "disks/one/source_2/away.mp4"):
            (self.folder / path).parent.mkdir(exist_ok=True)
            (self.folder / path).write_bytes(b"away")
        self.assert_found(outside=5)  # And the folder source_2.

    def test_row_outside(self):
        self.path("clip1").rename(self.folder / "data" / "clip1.mp4")
        self.run_sql("UPDATE downloaded_files SET local_file_path = ? WHERE id = 1", str(self.folder / "data" / "clip1.mp4"))
        self.assert_found(outside=1)

    def test_written_beneath_a_disk(self):
        self.journal.append({"what": "beneath", "files": ["disks/one/source_1/clip.mp4"]})
        self.assert_found(outside=1)

    def test_files_nobody_knows(self):
        self.path("clip2 again").write_bytes(b"clip2")
        (self.place / "clip~0123.part").write_bytes(b"cli")
        (self.place / "clip~7.vtrack-removed").write_bytes(b"clip7")
        self.assert_found(unknown=3)


if __name__ == "__main__":
    unittest.main()

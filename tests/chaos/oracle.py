#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is wrong after a life of chaos. Knows nothing of the program but the promise: every clip that Drive has in
a chosen camera is here once, whole and recorded, until it was handed over and cleaned up; nothing else is anywhere.

    oracle.py FOLDER     reads FOLDER/journal.jsonl, items.json (Google's own list), data/vtrack.db and disks/

The journal has one JSON object a line. Those that count here:
    {"what": "source", "id", "cameras": [folder ids]}
    {"what": "content", "file", "md5", "size"}     Drive had this content at some time
    {"what": "marked", "row", "source", "file", "md5"}    about to be handed over: may be cleaned up from now on
    {"what": "unmarked", "row"}                    was set back to unprocessed: may not
    {"what": "beneath", "files": [...]}            written into the place of a disk that was away
"""
import collections
import hashlib
import json
import pathlib
import sqlite3
import sys

KINDS = ("lost", "doubled", "damaged", "deleted", "outside", "unknown")
FOLDER_TYPE = "application/vnd.google-apps.folder"
OURS = {"data", "disks", "home", "harness", "journal.jsonl", "items.json"}


class Findings:
    def __init__(self):
        self._found = {kind: [] for kind in KINDS}

    def add(self, kind, sentence):
        self._found[kind].append(sentence)

    def count(self, kind):
        return len(self._found[kind])

    def __bool__(self):
        return any(self._found.values())

    def __str__(self):
        lines = [", ".join(f"{len(found)} {kind}" for kind, found in self._found.items())]
        for kind, found in self._found.items():
            lines += [f"  {kind}: {sentence}" for sentence in found[:20]]
        return "\n".join(lines)


class Journal:
    def __init__(self, path):
        self.source_of_camera = {}
        self.contents = {}  # (file, md5) -> size
        self.handed_over = {}  # row -> (source, file, md5)
        self.beneath = []
        for line in path.read_text().splitlines():
            self._take(json.loads(line))

    def _take(self, entry):
        match entry["what"]:
            case "source":
                self.source_of_camera |= dict.fromkeys(entry["cameras"], entry["id"])
            case "content":
                self.contents[entry["file"], entry["md5"]] = entry["size"]
            case "marked":
                self.handed_over[entry["row"]] = (entry["source"], entry["file"], entry["md5"])
            case "unmarked":
                self.handed_over.pop(entry["row"], None)
            case "beneath":
                self.beneath += entry["files"]


def md5_and_size(path):
    digest = hashlib.md5(usedforsecurity=False)
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
        return digest.hexdigest(), file.tell()


def read_rows(database):
    """@return the rows, and the largest id that a row ever had."""
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    rows = connection.execute("SELECT id, source_id, drive_file_id, drive_md5, local_file_path, file_size_bytes "
                              "FROM downloaded_files ORDER BY id").fetchall()
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'downloaded_files'").fetchone()
    connection.close()
    return rows, last["seq"] if last else 0


def wanted(items, source_of_camera):
    """@return (source, file, md5) of every clip that Drive has in a camera."""
    by_id = {item["id"]: item for item in items}

    def source_of(item):
        source = None
        while item:
            if item.get("hidden") or item.get("gone") or item["trashed"]:
                return None
            source = source or source_of_camera.get(item["id"])
            item = by_id.get(item.get("parent"))
        return source

    clips = [item for item in items if item.get("isVideo") and item["mimeType"] != FOLDER_TYPE]
    return {(source, clip["id"], clip["md5"]): clip["path"] for clip in clips if (source := source_of(clip))}


def judge_rows(rows, contents, found):
    """Each row has a file of its own with a content that Drive had. @return the paths."""
    seen = collections.Counter((row["source_id"], row["drive_file_id"], row["drive_md5"]) for row in rows)
    for content, times in seen.items():
        if times > 1:
            found.add("doubled", f"{content} has {times} rows")
    paths = collections.Counter(row["local_file_path"] for row in rows)
    for path, times in paths.items():
        if times > 1:
            found.add("doubled", f"{times} rows for {path}")
    for row in rows:
        path, name = pathlib.Path(row["local_file_path"]), f"row {row['id']}: {row['local_file_path']}"
        if not path.is_file():
            found.add("lost", f"{name} is not there")
        elif md5_and_size(path) != (row["drive_md5"], row["file_size_bytes"]):
            found.add("damaged", f"{name} is not what was recorded")
        elif contents.get((row["drive_file_id"], row["drive_md5"])) != row["file_size_bytes"]:
            found.add("damaged", f"{name} is nothing that Drive ever had")
    return set(paths)


def judge_gone_rows(rows, last_id, handed_over, found):
    """Ids are given once and in order, so whoever is missing was there. @return the contents that were cleaned up."""
    present = {row["id"] for row in rows}
    gone = set(range(1, last_id + 1)) - present
    for row in sorted(gone - handed_over.keys()):
        found.add("deleted", f"row {row} went, and nobody had processed it")
    cleaned = collections.Counter(handed_over[row] for row in gone & handed_over.keys())
    recorded = {(row["source_id"], row["drive_file_id"], row["drive_md5"]) for row in rows}
    for content, times in cleaned.items():
        if times > 1 or content in recorded:
            found.add("doubled", f"{content} was fetched again after it was cleaned up")
    return set(cleaned)


def judge_disk(folder, sources, paths, contents, found):
    """Below disks/ are folders of the sources, with the files that have a row, and nothing else anywhere."""
    of_sources = {f"source_{source}" for source in sources}
    known = {md5 for _, md5 in contents}
    for path in sorted((folder / "disks").rglob("*")):
        disk, *inside = path.relative_to(folder / "disks").parts
        if (inside or [disk])[0] not in of_sources and (inside or not path.is_dir()):
            found.add("outside", str(path))
        elif not path.is_dir() and inside[1:] != [".vtrack-source"] and str(path) not in paths:
            md5, size = md5_and_size(path)
            found.add("unknown", f"{path}, {size} bytes, {'whole' if md5 in known else 'no content of Drive'}")
    for path in folder.iterdir():
        if path.name not in OURS:
            found.add("outside", str(path))
    for path in paths:
        if not (pathlib.Path(path).is_relative_to(folder / "disks") and
                pathlib.Path(path).relative_to(folder / "disks").parts[1] in of_sources):
            found.add("outside", f"{path}, says a row")


def judge(folder):
    folder = pathlib.Path(folder).resolve()
    found = Findings()
    journal = Journal(folder / "journal.jsonl")
    items = json.loads((folder / "items.json").read_text())
    rows, last_id = read_rows(folder / "data" / "vtrack.db")
    paths = judge_rows(rows, journal.contents, found)
    cleaned = judge_gone_rows(rows, last_id, journal.handed_over, found)
    recorded = {(row["source_id"], row["drive_file_id"], row["drive_md5"]) for row in rows}
    for content, path in wanted(items, journal.source_of_camera).items():
        if content not in recorded | cleaned:
            found.add("lost", f"{content} is not here: {path}")
    judge_disk(folder, set(journal.source_of_camera.values()), paths, journal.contents, found)
    for path in journal.beneath:
        found.add("outside", f"{path}, while the disk was away")
    return found


if __name__ == "__main__":
    findings = judge(sys.argv[1])
    print(findings)
    sys.exit(1 if findings else 0)

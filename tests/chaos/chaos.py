#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A life of chaos for the real programs: while vtrack-syncctl fetches from the sample Google, clips are replaced, thrown
away, renamed and moved, cameras get lost, people edit, disks go away, the processing takes over, and the program is
killed again and again. Then all is left in peace, and the oracle says what is wrong. The same seed makes the same
choices; when the program gets to see them depends on the computer.

    chaos.py --bin FOLDER --clock LIBRARY [--kills N] [--seconds N] [--seed N] [--folder FOLDER]
"""
import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import time

import oracle
from people import People
from uploaders import SEED, Uploaders
from world import PATIENCE, World, enter_mount_namespace


class Life:
    def __init__(self, world, seed):
        self._world = world
        self._random = world.random
        self._seed = seed
        self._uploaders = Uploaders(world)
        self._people = People(world)

    def run(self, kills, seconds):
        """@param seconds no run begins after that."""
        self._people.set_up(self._uploaders.cameras)
        self._measure()
        began = time.monotonic()
        killed = runs = 0
        while killed < kills and time.monotonic() - began < seconds:
            killed += self._one_run(runs)
            runs += 1
            if runs % 50 == 0:
                print(f"{runs} runs, {killed} kills, {time.monotonic() - began:.0f} s", flush=True)
        self._make_peace()
        print(f"{killed} kills in {runs} runs, {self._uploaders.contents_made} contents, "
              f"{time.monotonic() - began:.0f} s; {len(self._people.rows(False))} rows unprocessed, "
              f"{len(self._people.rows(True))} processed", flush=True)

    def items(self):
        """Google's own list, at the end."""
        return self._uploaders.items

    def _measure(self):
        began = time.monotonic()
        self._world.product.insist("list-subfolders")
        self._warm_up = time.monotonic() - began  # Until the first answers of Drive.

    def _one_run(self, number):
        """The program runs until it is killed, or has nothing left to do. @return whether it was killed."""
        self._random.seed(f"{self._seed} {number}")  # The choices of one run do not hang on how the last one went.
        self._world.clock.advance(self._random.choice([5, 30, 70, 70, 300, 900, 4000, 90_000]))
        self._uploaders.look()
        self._people.perhaps_plug_in()
        for _ in range(self._random.randrange(6)):
            self._uploaders.upload()
        for _ in range(self._random.randrange(5)):
            self._something()
        self._uploaders.set_faults()
        command = "watch" if self._random.random() < 0.3 else "sync"
        program = self._world.product.start(command)
        end = time.monotonic() + self._random.uniform(self._warm_up / 2, 2 * self._warm_up + 0.5)
        while program.poll() is None and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, self._random.uniform(0.01, 0.3)))
            if self._random.random() < 0.6:
                self._something()
        killed = program.poll() is None
        program.kill()
        self._world.tell("ended", program=command, killed=killed, code=program.wait())
        self._people.end_commands(kill=self._random.random() < 0.2)
        self._uploaders.keep_few()
        return killed

    def _something(self):
        kinds = {self._uploaders.upload: 30, self._uploaders.edit_clip: 25, self._uploaders.edit_folder: 6,
                 self._uploaders.lose_or_find_camera: 3, self._uploaders.misbehave: 8, self._people.edit_source: 6,
                 self._people.hand_over: 8, self._people.take_back: 3, self._people.clean_up: 5,
                 self._people.disk_goes_or_comes: 4}
        self._random.choices(list(kinds), list(kinds.values()))[0]()

    def _make_peace(self):
        """Nothing goes wrong any more; two days pass, so that whatever waits for its time gets it."""
        self._world.tell("peace")
        self._uploaders.make_peace()
        self._people.make_peace()
        spans = (2, 15, 1500, 15, 1500)
        for number, minutes in enumerate(spans, 1):
            self._world.clock.advance(60 * minutes)
            # What waits for its time may still lie about, but nothing at the end.
            patience = PATIENCE if number == len(spans) else 5
            self._world.product.watch_once(self._people.sources, self._is_quiet, patience)
            self._world.product.insist("sync")
        self._uploaders.look()

    def _is_quiet(self):
        """Nothing lies about that the comparison of rows and disk would take away."""
        return not any(path.name.endswith((".part", ".vtrack-removed")) for disk in self._world.disks
                       for path in disk.place.rglob("*"))


def live(folder, options, in_namespace):
    world = World(folder, options.bin, options.clock, SEED, in_namespace)
    life = Life(world, options.seed)
    life.run(options.kills, options.seconds)
    (folder / "items.json").write_text(json.dumps(life.items()))
    world.google.stop()
    for disk in world.disks:
        disk.leave()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="where the programs are")
    parser.add_argument("--clock", required=True, help="the library made of shifted_clock.cpp")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seconds", type=int, default=3600, help="no more kills after that")
    parser.add_argument("--seed", type=int, default=20250115)
    parser.add_argument("--folder", type=pathlib.Path, help="kept; otherwise one that goes when all is well")
    options = parser.parse_args()
    in_namespace = enter_mount_namespace([sys.executable, *sys.argv])
    folder = (options.folder or pathlib.Path(tempfile.mkdtemp(prefix="vtrack-chaos-"))).resolve()
    print(f"seed {options.seed}, {folder}" + ("" if in_namespace else "; no mount namespace is allowed here, so no "
                                              "disk goes away"), flush=True)
    live(folder, options, in_namespace)
    found = oracle.judge(folder)
    print(found)
    if found:
        print(f"Everything is in {folder}; the story is journal.jsonl.")
        sys.exit(1)
    if not options.folder:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

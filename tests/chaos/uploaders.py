# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens at Google: clips come, are edited and go, cameras get lost and are found, and Google misbehaves."""
import oracle

MEBIBYTE = 1 << 20
MOST_CLIPS = 800
STRANGE_NAMES = ["../../away.mp4", "a/b\\c.mp4", "CON.mp4", ".hidden.mp4", "x" * 300 + ".mp4", "clip~1.mp4.part.mp4",
                 "Cửa 3 – góc.mp4", "Cu\u031b\u0309a 3.mp4", "  spaces  .mp4", "SAME.mp4", "same.mp4"]


def table(cameras):
    folders = [{"name": name, "files": [{"name": f"day {day}", "files": []} for day in range(2)]} for name in cameras]
    return {"name": "Project", "files": [{"name": "Area", "files": [{"name": "Table", "files": folders}]}]}


SEED = {"files": [table(["Gate", "Yard", "Hall"]), {"name": "Elsewhere", "files": []}],
        "drives": [{"name": "Depot", "files": [table(["Dock", "Ramp"])]}]}


class Uploaders:
    def __init__(self, world):
        self._world = world
        self._random = world.random
        self._contents = set()
        self._changed = set()  # Files whose content we have not seen since we changed it.
        self._to_change = set()  # Files that get another content while this one is fetched.
        self._lost_camera = None
        self.contents_made = 0
        self.look()
        self.cameras = {item["name"]: item["id"] for item in self.items if item["path"].count("/") == 3 and
                        "/Table/" in item["path"]}

    # --- What there is ---

    def look(self):
        """Google's own list; what is new in it goes into the journal."""
        self.items = self._world.google.ask("items")
        self._changed.clear()
        for item in self.items:
            content = (item["id"], item.get("md5"))
            if content[1] and content not in self._contents:
                self._contents.add(content)
                self._world.tell("content", file=item["id"], md5=item["md5"], size=item["size"])

    def _there(self, wish):
        return [item for item in self.items if not item.get("gone") and wish(item)]

    def _clips(self):
        return self._there(lambda item: item.get("isVideo"))

    def _day_folders(self):
        return self._there(lambda item: item["mimeType"] == oracle.FOLDER_TYPE and item["path"].count("/") >= 4)

    def _any_place(self):
        elsewhere = self._there(lambda item: item["name"] == "Elsewhere")
        return self._random.choice([item["id"] for item in self._day_folders() + elsewhere] + self._camera_ids())

    def _camera_ids(self):
        return list(self.cameras.values())

    # --- What happens ---

    def _pull(self, lever, **body):
        self._world.tell("google", lever=lever, body=body)
        self._world.google.ask(lever, body)

    def _new_clip(self):
        """Of 1 byte to 40 MiB, most of them small."""
        self.contents_made += 1
        size = int(2 ** self._random.uniform(0, 20 if self._random.random() < 0.95 else 25.4))
        name = f"clip_{self.contents_made:05}.mp4"
        if self._random.random() < 0.1:
            name = self._random.choice(STRANGE_NAMES)
        return {"name": name, "size": min(size, 40 * MEBIBYTE), "seed": self.contents_made}

    def upload(self):
        node = self._new_clip()
        if self._random.random() < 0.15:
            node = {"name": f"day {self.contents_made}", "files": [node] + [self._new_clip() for _ in range(3)]}
        self._pull("add", parent=self._any_place(), **node)

    def edit_clip(self):
        clips = self._clips()
        if not clips:
            return
        clip = self._random.choice(clips)
        match self._random.choice(["change", "trash", "rename", "move", "delete"]):
            case "change":
                self._change(clip["id"])
            case "trash":
                self._pull("trash", id=clip["id"], trashed=not clip["explicitlyTrashed"])
            case "rename":
                self._pull("rename", id=clip["id"], name=f"renamed {self._random.randrange(1000)}.mp4")
            case "move":
                self._pull("move", id=clip["id"], parent=self._any_place())
            case "delete":
                self._delete(clip)

    def _change(self, file):
        """Another content, now or while this one is fetched. Never two that we have not seen: the journal has all."""
        if file in self._changed | self._to_change:
            return
        content = self._new_clip()
        downloads = self._random.randrange(3)
        (self._to_change if downloads else self._changed).add(file)
        self._pull("change", id=file, seed=content["seed"], size=content["size"], afterDownloads=downloads)

    def _delete(self, clip):
        self._pull("delete", id=clip["id"])
        clip["gone"] = True

    def edit_folder(self):
        folder = self._random.choice(self._day_folders())
        match self._random.choice(["trash", "rename", "rename camera", "move"]):
            case "trash":
                self._pull("trash", id=folder["id"], trashed=not folder["explicitlyTrashed"])
            case "rename":
                self._pull("rename", id=folder["id"], name=f"day {self._random.randrange(1000)}")
            case "rename camera":
                self._pull("rename", id=self._random.choice(self._camera_ids()),
                           name=f"Camera {self._random.randrange(1000)}")
            case "move":
                self._pull("move", id=folder["id"], parent=self._random.choice(self._camera_ids()))

    def lose_or_find_camera(self):
        if self._lost_camera:
            return self._find_camera()
        self._lost_camera = self._random.choice(self._camera_ids())
        if self._random.random() < 0.5:
            self._pull("permissions", id=self._lost_camera, visible=False)
        else:
            self._pull("trash", id=self._lost_camera, trashed=True)

    def _find_camera(self):
        self._pull("permissions", id=self._lost_camera, visible=True)
        self._pull("trash", id=self._lost_camera, trashed=False)
        self._lost_camera = None

    def misbehave(self):
        match self._random.randrange(6):
            case 0:
                self._pull("lists", lag=self._random.randrange(400))
            case 1:
                self._pull("changes", lag=self._random.randrange(400))
            case 2:
                self._pull("paging", partialPages=self._random.randrange(4), incomplete=self._random.random() < 0.2)
            case 3:
                self._pull("tokens/expire")
            case 4:
                self._pull("changes/expire")
            case 5:
                clips = self._clips()
                if clips:
                    self._pull("omit", id=self._random.choice(clips)["id"], times=1)

    def set_faults(self):
        """Some of everything that goes wrong with a file on its way; a slow line always."""
        effects = [{"status": 500}, {"status": 429, "retryAfter": 0}, {"cutAfter": 100_000}, {"wrongBytes": True},
                   {"html": True}, {"short": 1000}, {"ignoreRange": True},
                   {"status": 403, "reason": "dailyLimitExceeded"}]
        rules = [{"match": {"kind": "media"}, "after": self._random.randrange(12), "times": 2, "do": effect}
                 for effect in self._random.sample(effects, self._random.randrange(4))]
        if self._random.random() < 0.15:  # The program waits a second then.
            kind = self._random.choice(["list", "changes", "get", "token", "drives"])
            rules.append({"match": {"kind": kind}, "after": self._random.randrange(3), "times": 1,
                          "do": {"status": 503}})
        rules.append({"match": {"kind": "media"}, "do": {"trickle": self._random.choice([2, 8, 40]) * 1_000_000}})
        self._world.google.ask("faults", rules)

    def keep_few(self):
        clips = self._clips()
        for clip in self._random.sample(clips, max(0, len(clips) - MOST_CLIPS)):
            self._delete(clip)

    def make_peace(self):
        self._world.google.ask("faults", [])
        for lever in ("lists", "omit", "paging", "changes"):
            self._pull(lever)
        if self._lost_camera:
            self._find_camera()

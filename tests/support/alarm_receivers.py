#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server (SMTP with STARTTLS, or TLS from the first byte) and a receiver of webhooks, and an
HTTP proxy that leads to the mail server, with the standard library.

alarm_receivers.py FOLDER SMTP_PORT HTTP_PORT [MODE...]

FOLDER has certificate.pem and key.pem. A port of 0 is any. Prints one JSON object a line: the ports first, then all that
it gets. Ends when its standard input does.
Modes: address=ADDRESS (of the mail server), tls (from the first byte), plain (offers no STARTTLS), password=TEXT (what a
logon must have), refuse=ADDRESS (a recipient), status=NUMBER, huge, stalled (the webhook's answer), closed (the proxy
refuses); endless=KIND: what both answer has no end, and is a line, lines, a drip or nothing.
"""
import base64
import http.server
import itertools
import json
import pathlib
import shutil
import socket
import socketserver
import ssl
import sys
import threading
import time

FOLDER = pathlib.Path(sys.argv[1])
SMTP_PORT, HTTP_PORT = sys.argv[2:4]
MODES = dict((mode + "=").split("=")[:2] for mode in sys.argv[4:])
PRINTING = threading.Lock()


def tell(**event):
    with PRINTING:
        print(json.dumps(event), flush=True)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(FOLDER / "certificate.pem", FOLDER / "key.pem")
    return made


def send_endlessly(write, line):
    """Tells when it is in the middle of it, or when the other side has had enough."""
    kind = MODES["endless"]
    block = {"line": b"x" * 65_536, "lines": line * (65_536 // len(line)), "drip": b"x", "nothing": b""}[kind]
    middle = 1000 if len(block) > 1 else 20
    try:
        for count in itertools.count():
            if count == middle:
                tell(endless=kind)
            write(block)
            if len(block) < 2:
                time.sleep(0.01)
    except OSError:
        tell(endless="left")


class Mail(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def encrypt(self):
        self.connection = context().wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)

    def handle(self):
        try:
            self.talk()
        except (OSError, ValueError) as error:
            tell(broken=str(error))

    def logon(self, line):
        words = line.split(" ", 2)
        if words[1].upper() == "PLAIN":
            text = words[2] if len(words) > 2 else self.question("")
            user, password = base64.b64decode(text).decode().split("\0")[1:]
        else:
            user = base64.b64decode(words[2] if len(words) > 2 else self.question("VXNlcm5hbWU6")).decode()
            password = base64.b64decode(self.question("UGFzc3dvcmQ6")).decode()
        tell(logon=user)
        good = password == MODES.get("password", password)
        # As a careless server does, the answer repeats what it got.
        self.say("235 welcome" if good else f"535 no logon with {password}")

    def question(self, text):
        self.say("334 " + text)
        return self.rfile.readline().decode().strip()

    def talk(self):
        encrypted = "tls" in MODES
        if encrypted:
            self.encrypt()
        if "endless" in MODES:
            self.wfile.write(b"220-")
            return send_endlessly(self.wfile.write, b"more\r\n220-")
        self.say("220 receiver.test")
        mail = {}
        while line := self.rfile.readline(100_000).decode(errors="replace").strip():
            command = line.split(" ")[0].upper()
            if not encrypted:
                tell(unencrypted=command)
            if command == "EHLO":
                self.say("250-receiver.test")
                if not encrypted and "plain" not in MODES:
                    self.say("250-STARTTLS")
                self.say("250 AUTH PLAIN LOGIN")
            elif command == "STARTTLS":
                self.say("220 go on")
                self.encrypt()
                encrypted = True
            elif command == "AUTH":
                self.logon(line)
            elif command == "MAIL":
                mail = {"from": line, "to": []}
                self.say("250 fine")
            elif command == "RCPT":
                refused = MODES.get("refuse", "-") in line
                mail["to"] += [] if refused else [line]
                self.say("550 unknown" if refused else "250 fine")
            elif command == "DATA":
                self.say("354 go on")
                data = b""
                while (part := self.rfile.readline()) not in (b".\r\n", b""):
                    data += part
                tell(mail=data.decode(), **mail)
                self.say("250 taken")
            elif command == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("500 what?")


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        tell(post=self.path, headers=dict(self.headers), body=body.decode())
        if "stalled" in MODES:
            sys.stdin.read()
        if "endless" in MODES:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            return send_endlessly(self.wfile.write, b"more\r\nX: ")
        # As a careless server does, the answer repeats the address.
        answer = b"x" * 1_000_000 if "huge" in MODES else self.path.encode()
        self.send_response(int(MODES.get("status", "200")))
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


class Proxy(http.server.BaseHTTPRequestHandler):
    def do_CONNECT(self):
        tell(connect=self.path)
        if "closed" in MODES:
            return self.send_error(403)
        with socket.create_connection(self.server.leads_to) as far, far.makefile("rwb", buffering=0) as mail:
            self.send_response(200)
            self.end_headers()
            threading.Thread(target=shutil.copyfileobj, args=(mail, self.wfile, 1), daemon=True).start()
            while part := self.connection.recv(10_000):
                mail.write(part)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_):
        pass


def main():
    mail = Server((MODES.get("address", "127.0.0.1"), int(SMTP_PORT)), Mail)
    hook = Server(("127.0.0.1", int(HTTP_PORT)), Hook)
    hook.socket = context().wrap_socket(hook.socket, server_side=True)
    proxy = Server(("127.0.0.1", 0), Proxy)
    proxy.leads_to = mail.server_address
    for server in mail, hook, proxy:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    tell(smtp=mail.server_address[1], https=hook.server_address[1], proxy=proxy.server_address[1])
    sys.stdin.read()


main()

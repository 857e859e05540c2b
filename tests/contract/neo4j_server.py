"""A real Neo4j server for a run of the tests, from the jars that `tests/servers/prepare` fetched."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import ClientError, ServiceUnavailable

from graph.location import Server

REPOSITORY = Path(__file__).parents[2]
SERVERS = Path(os.environ.get("MINUTEGRAPH_SERVERS") or REPOSITORY / ".servers")
READY_WITHIN_POLLS = 240
POLL_SECONDS = 0.25


class ServerAbsent(Exception):  # noqa: N818 - named by cause
    """The server cannot be started here; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Release:
    """One release of the server: its folder of jars, its main class and the versions of Java that run it."""

    name: str
    main_class: str
    java: range

    @property
    def jars(self) -> Path:
        return SERVERS / self.name / "lib"


RELEASES = (
    Release("neo4j-5.26", "org.neo4j.server.CommunityEntryPoint", range(17, 22)),
    Release("neo4j-current", "org.neo4j.server.Neo4jCommunity", range(21, 100)),
)


@dataclass(frozen=True, slots=True)
class Starting:
    """A server on its way; `ready` waits for it and gives it a password of its own."""

    process: subprocess.Popen[bytes]
    home: Path
    port: int

    def ready(self) -> Server:
        server = Server(f"bolt://127.0.0.1:{self.port}", "neo4j", secrets.token_urlsafe(16))
        _set_password(server, self.process, self.home)
        return server


@contextmanager
def started(release: Release, home: Path) -> Iterator[Starting]:
    """The server, started in `home` and ended afterwards."""
    if not any(release.jars.glob("*.jar")):
        raise ServerAbsent(f"{release.name}: no jars; run tests/servers/prepare")
    java = _java(release.java)
    port = _free_port()
    _configure(home, port)
    with (home / "console.txt").open("wb") as console:
        process = subprocess.Popen(_command(release, java, home), stdout=console, stderr=console)
        try:
            yield Starting(process, home, port)
        finally:
            process.kill()
            process.wait(60)


def _command(release: Release, java: Path, home: Path) -> list[str]:
    opens = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
    return [
        str(java),
        *("-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        *(f"--add-opens={package}=ALL-UNNAMED" for package in opens),
        "-cp",
        f"{release.jars}/*",
        release.main_class,
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]


def _configure(home: Path, port: int) -> None:
    for folder in ("conf", "data", "logs", "run", "import", "plugins", "licenses"):
        (home / folder).mkdir(parents=True)
    settings = (
        f"server.bolt.listen_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.usage_report.enabled=false",
        "server.memory.heap.max_size=1g",
        "server.memory.pagecache.size=128m",
        "dbms.security.auth_minimum_password_length=4",
    )
    (home / "conf" / "neo4j.conf").write_text("\n".join(settings) + "\n")


def _set_password(server: Server, process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the server answers, then change the password that every new server has."""
    with neo4j.GraphDatabase.driver(server.address, auth=("neo4j", "neo4j")) as driver:
        for _ in range(READY_WITHIN_POLLS):
            try:
                with driver.session(database="system") as session:
                    change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
                    session.run(change, password=server.password).consume()
                return
            except (ServiceUnavailable, ClientError, OSError):
                _wait(process, home)
    raise AssertionError(f"the server is not ready; see {home / 'logs'}")


def _wait(process: subprocess.Popen[bytes], home: Path) -> None:
    try:
        process.wait(POLL_SECONDS)
    except subprocess.TimeoutExpired:
        return
    raise AssertionError(f"the server ended: {(home / 'console.txt').read_text()[-2000:]}")


def _java(versions: range) -> Path:
    """The first Java of a fitting version: on the path, in JAVA_HOME or JAVA_HOME_*, in the usual folder."""
    homes = [Path(home) for name, home in sorted(os.environ.items()) if name.startswith("JAVA_HOME")]
    homes += sorted(Path("/usr/lib/jvm").glob("*"))
    on_path = shutil.which("java")
    for java in (*([Path(on_path)] if on_path else []), *(home / "bin" / "java" for home in homes)):
        if java.is_file() and _version(java) in versions:
            return java
    raise ServerAbsent(f"no Java {versions.start} or later on this machine")


def _version(java: Path) -> int:
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return int(found[1]) if found else 0


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port

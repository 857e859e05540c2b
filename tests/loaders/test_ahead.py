import os
import signal
from pathlib import Path

import pytest

from loaders.ahead import ReadAhead, reading_ahead, workers_for
from loaders.documents import Reading
from loaders.problems import Problem

PAGE = "Agenda item\n\nHomes for children\n\nMinutes:\n\nRESOLVED that the report on {} homes be noted."


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(7)]
    for number, path in enumerate(paths):
        path.write_text(PAGE.format(number), encoding="utf-8")
    return paths


def told(ahead: ReadAhead, paths: list[Path]) -> list[tuple[Path, object]]:
    return [(p, o.claims if isinstance(o, Reading) else o.cause) for p, o in ahead.outcomes(paths)]


@pytest.mark.parametrize("workers", [1, 3])
def test_other_processes_read_what_this_one_reads_in_the_same_order(pages: list[Path], workers: int):
    pages.insert(2, pages[0].with_name("absent.txt"))
    with reading_ahead(0) as here, reading_ahead(workers) as ahead:
        assert told(ahead, pages) == told(here, pages)


def test_a_worker_that_dies_takes_one_document_with_it(pages: list[Path]):
    with reading_ahead(1) as ahead:
        outcomes = ahead.outcomes(iter(pages))
        next(outcomes)
        (worker,) = ahead._workers
        os.kill(worker._process.pid, signal.SIGKILL)
        worker._process.wait()
        rest = [outcome for _, outcome in outcomes]

    assert [o.cause for o in rest if isinstance(o, Problem)] == ["reader-died"]
    assert sum(isinstance(o, Reading) for o in rest) == len(pages) - 2


def test_no_more_documents_are_taken_than_can_be_in_work(pages: list[Path]):
    taken: list[Path] = []
    with reading_ahead(1) as ahead:
        next(ahead.outcomes(path for path in pages if not taken.append(path)))
    assert len(taken) <= 3


@pytest.mark.parametrize(
    ("files", "jobs", "workers"), [(1, None, 0), (1, 8, 0), (500, 1, 0), (2, 2, 1), (30, 2, 2), (500, 4, 4)]
)
def test_few_documents_are_read_by_few_processes(files: int, jobs: int | None, workers: int):
    assert workers_for(files, jobs) == workers

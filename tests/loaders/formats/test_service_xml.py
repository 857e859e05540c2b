"""Answers of a ModernGov web service as text."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from loaders.formats.rendered import Refused, Rendered, rendered
from loaders.formats.service_xml import service_lines
from loaders.problems import Binary, Damaged, NoMinutes

SAMPLES = Path(__file__).parents[4] / "shared" / "samples" / "moderngov_xml"
PAGE = (
    '<div class="WordSection1"><p>The Panel noted that the lamp was out &amp; oil&rsquo;s price.</p><p>&nbsp;</p></div>'
)


def item(number: str, title: str, minutes: str = "", decision: str = "", agenda: str = "") -> str:
    return (
        f"<agendaitem><agendaitemtitle>{title}</agendaitemtitle><agendatext>{agenda}</agendatext>"
        f"<fulldisplaynumberformat>{number}</fulldisplaynumberformat>"
        f"<decisionnonemptyhtmlbody>{decision}</decisionnonemptyhtmlbody>"
        f"<minutesnonemptyhtmlbody>{minutes}</minutesnonemptyhtmlbody>"
        "<refertocommittee>Harbour Panel</refertocommittee></agendaitem>"
    )


def answer(*items: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><meeting><meetingdate>06/07/2021</meetingdate><meetingtime>10.00 am'
        "</meetingtime><meetinglocation>Harbour House</meetinglocation>"
        f"<agendaitems>{''.join(items)}</agendaitems><attendees>"
        '<attendee name="Councillor A Lampwick" roledescription="Chair" attendance="Present, as expected"/>'
        '<attendee name="B Wick" roledescription="Officer" attendance="In attendance" representing="Keeper"/>'
        '<attendee name="Councillor C Oyle" roledescription="Committee Member" attendance="Apologies"/>'
        "</attendees></meeting>"
    )


def read(text: str) -> Rendered:
    return rendered(service_lines(text), "utf-8", "xml")


def test_a_meeting_is_its_body_its_day_its_people_and_its_items() -> None:
    lines = read(answer(item("4.", "Lamps", html.escape(PAGE), html.escape("<p>RESOLVED that it be noted.</p>"))))

    assert [line for line in lines.text.splitlines() if line] == [
        "Harbour Panel",
        "Date: 06/07/2021",
        "Time: 10.00 am",
        "Venue: Harbour House",
        "Present: Councillor A Lampwick (Chair)",
        "In attendance: B Wick (Keeper)",
        "Apologies: Councillor C Oyle",
        "4. Lamps",
        "Decision:",
        "RESOLVED that it be noted.",
        "Minutes:",
        "The Panel noted that the lamp was out & oil’s price.",
    ]


def test_a_page_escaped_twice_reads_as_one_escaped_once() -> None:
    once, twice = (
        read(answer(item("1.", "Lamps", page))) for page in (html.escape(PAGE), html.escape(html.escape(PAGE)))
    )

    assert once.text == twice.text


def test_a_title_escaped_twice_is_read() -> None:
    assert "1. Keeper's report" in read(answer(item("1.", "Keeper&amp;#39;s report", html.escape(PAGE)))).text


def test_what_the_agenda_asked_for_is_left_out_where_it_was_minuted() -> None:
    asked = html.escape("<p>To receive the report.</p>")

    assert "To receive" not in read(answer(item("1.", "Lamps", html.escape(PAGE), agenda=asked))).text
    assert "To receive" in read(answer(item("1.", "Lamps", agenda=asked))).text


def test_every_line_leads_back_to_its_element() -> None:
    found = read(answer(item("1.", "Lamps", html.escape(PAGE))))

    assert found.places[-1].where == "/meeting/agendaitems/agendaitem[1]/minutesnonemptyhtmlbody/div[1]/p[1]"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<committees><committee/></committees>", NoMinutes),
        ("<getmeetings><committee><meeting/></committee></getmeetings>", NoMinutes),
        ("<attachment><title>x</title></attachment>", NoMinutes),
        ("<rss><channel/></rss>", Binary),
        ("<meeting><agendaitems>", Damaged),
        ('<!DOCTYPE m [<!ENTITY a "RESOLVED">]><meeting><agendaitems>&a;</agendaitems></meeting>', Damaged),
        (
            '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hostname">]><meeting><agendaitems>&a;</agendaitems></meeting>',
            Damaged,
        ),
        ("<meeting>" * 3000, Damaged),
    ],
)
def test_what_is_no_meeting_is_refused_by_its_cause(text: str, problem: type[Exception]) -> None:
    with pytest.raises(Refused) as refused:
        read(text)

    assert refused.value.problem is problem


def test_entities_that_grow_are_not_followed() -> None:
    bomb = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1 or chr(32).strip()};" * 10}">' for n in range(1, 12)
    )

    with pytest.raises(Refused):
        read(f"{bomb}]><meeting><agendaitems>&a11;</agendaitems></meeting>")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
def test_real_answers_are_read_or_named() -> None:
    causes = {}
    for path in sorted(SAMPLES.glob("*.xml")):
        try:
            causes[path.stem.partition("_")[0]] = str(len(read(path.read_text(encoding="utf-8")).text) > 5000)
        except Refused as refused:
            causes[path.stem.partition("_")[0]] = refused.problem.cause

    assert causes == {
        "GetAttachment": "no-minutes",
        "GetCommittees": "no-minutes",
        "GetMeeting": "True",
        "GetMeetings": "no-minutes",
    }

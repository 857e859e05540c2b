"""Web pages of councils as text: what the page says of its business, and nothing of its site."""

from __future__ import annotations

import pytest

from graph.claims import Place
from loaders.formats.html import page_lines
from loaders.formats.rendered import Refused, Rendered, rendered
from loaders.problems import TooCostly

ITEM = """<!DOCTYPE html><html lang="en"><head><title>Agenda item - Lamps - Northmoor Borough Council</title>
<script>document.write("<p>RESOLVED that scripts speak.</p>")</script><style>p { color: red }</style></head>
<body><div id="cookie-banner"><p>We use cookies.</p></div><div class="siteHeader"><a href="/">Home</a></div>
<ul class="breadcrumb"><li>You are here</li></ul>
<div class="mgContent"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Lamps &amp; oil</h2>
<ul class="mgActionList"><li><a href="ieListDocuments.aspx?CId=1&amp;MId=2">Meeting of Harbour Panel, Tuesday, 6th July,
2021 10.00 am (Item 4.)</a></li></ul>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">
<p class="MsoNormal">The Panel <b>noted</b> that the lamp
was   out.<span>&nbsp;</span> It was agreed on the 6<sup>th</sup>.</p><p class="MsoNormal">&nbsp;</p>
<p style="display:none">Hidden words.</p><p><del>struck</del><ins>kept</ins></p>
<ol type="a"><li>buy oil;<ul><li>much</li></ul></li><li>light it.</li></ol></div></div>
<h3>Supporting documents:</h3><ul class="mgBulletList"><li><a href="x.pdf">Lamp report</a> PDF 132 KB</li></ul></div>
<footer>© Northmoor</footer></body></html>"""

MEETING = """<html><head><title>Agenda and minutes</title></head><body><main><h1>Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Harbour Panel - Tuesday, 6th July, 2021 10.00 am</h2><p>Venue: Harbour House</p>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">4.</p></td><td><p class="mgAiTitleTxt">Lamps PDF 99 KB</p>
<ul class="mgBulletList"><li><a href="x.pdf">Lamp report</a></li></ul>
<p class="mgSubItemTitleTxt">Decision:</p>
<div class="mgWordPara"><p>RESOLVED that oil be bought.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The Keeper said that the lamp had been out for nine
nights in the month of June, more than in the whole of the year before, and that oil was dear.</p>
<p>Members asked whether more oil could be bought, and what it would cost to keep the lamp lit.</p></div>
</td></tr></table></main></body></html>"""


def read(page: str) -> Rendered:
    return rendered(page_lines(page), "utf-8", "html")


def test_an_items_page_is_its_council_its_meeting_its_title_and_its_minutes() -> None:
    lines = [line for line in read(ITEM).text.splitlines() if line]

    assert lines == [
        "Northmoor Borough Council",
        "Meeting of Harbour Panel, Tuesday, 6th July, 2021 10.00 am (Item 4.)",
        "Agenda item",
        "Lamps & oil",
        "Minutes:",
        "The Panel noted that the lamp was out.\xa0 It was agreed on the 6th.",
        "kept",
        "a. buy oil;",
        "• much",
        "b. light it.",
        "Supporting documents:",
    ]


def test_a_meetings_page_gives_each_item_its_number() -> None:
    lines = [line for line in read(MEETING).text.splitlines() if line]

    assert lines[:3] == [
        "Agenda and minutes",
        "Harbour Panel - Tuesday, 6th July, 2021 10.00 am",
        "Venue: Harbour House",
    ]
    assert lines[5:9] == ["4. Lamps", "Decision:", "RESOLVED that oil be bought.", "Minutes:"]


def test_every_line_leads_back_to_its_element() -> None:
    page = read('<body><div id="minutes"><p>One.</p><p>Two<br>three.</p></div></body>')

    assert page.text == "One.\n\nTwo\n\nthree.\n"
    assert page.places[1] == Place(6, 9, "//*[@id='minutes']/p[2]/br[1]")
    assert [page.text[place.start : place.end] for place in page.places] == ["One.", "Two", "three."]


def test_a_cell_over_several_columns_or_rows_keeps_the_others_in_place() -> None:
    page = read(
        "<table><tr><th>Ref</th><th>Measure</th><th colspan=2>Quarter 1</th><th>RAG</th></tr>"
        "<tr><td rowspan=2>L1</td><td>Lamps</td><td>12</td><td>9</td><td>Red</td></tr>"
        "<tr><td>Oil</td><td>3</td><td></td><td>Green</td></tr></table>"
    )

    assert page.text.splitlines() == [
        "Ref | Measure | Quarter 1 |  | RAG",
        "L1 | Lamps | 12 | 9 | Red",
        "L1 | Oil | 3 |  | Green",
    ]


def test_navigation_outside_the_marked_main_part_is_no_text() -> None:
    page = "<body><div>Menu</div><main><p>The Panel noted the report.</p></main><div>Links</div></body>"

    assert read(page).text == "The Panel noted the report.\n"


def test_a_main_part_that_is_nearly_empty_does_not_hide_the_page() -> None:
    page = f"<body><main><p>Skip</p></main><div><p>{'The Panel noted it. ' * 20}</p></div></body>"

    assert "The Panel noted it." in read(page).text


@pytest.mark.parametrize("name", ["Home", "Modern Council", "Agenda item", "Council"])
def test_a_title_that_names_no_authority_gives_no_council(name: str) -> None:
    assert read(f"<head><title>Lamps - {name}</title></head><body><p>Text.</p></body>").text == "Text.\n"


DECISION = """<html><head><title>Decision - Lamps - Northmoor Council</title></head><body><div class="mgContent">
<h1 class="mgMainTitleTxt">Decision details</h1><h2 class="mgSubTitleTxt">Lamps</h2>
<ul class="mgActionList"><li><a href="ieIssueDetails.aspx?IId=1">Issue Details</a></li></ul>
<p><span class="mgLabel">Decision Maker: </span><a href="mgCommitteeDetails.aspx?ID=1">Cabinet</a></p>
<p><span class="mgLabel">Decision status: </span>Recommendations Approved</p>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>RESOLVED that oil be bought.</p></div>
<p><span class="mgLabel">Date of decision: </span>06/07/2021</p>
<p><span class="mgLabel">Decided at meeting: </span><a href="ieListDocuments.aspx?MId=2">06/07/2021 - Cabinet</a></p>
</div></body></html>"""

HISTORY = """<html><body><div class="mgContent"><h1>Issue - meetings</h1><h2>Lamps</h2>
<table class="mgTable"><caption>Issue History</caption><tr><th>Meeting</th><th>Date</th><th>Decision</th></tr>
<tr><td><a href="ieListDocuments.aspx?MId=2">Cabinet</a></td><td>06/07/2021</td><td>Agreed</td></tr></table>
</div></body></html>"""


def test_a_decisions_page_gives_who_decided_what_and_when() -> None:
    assert [line for line in read(DECISION).text.splitlines() if line] == [
        "Northmoor Council",
        "Decision details",
        "Lamps",
        "Decision Maker: Cabinet",
        "Decision status: Recommendations Approved",
        "Decision:",
        "RESOLVED that oil be bought.",
        "Date of decision: 06/07/2021",
        "Decided at meeting: 06/07/2021 - Cabinet",
    ]


def test_an_issues_history_is_a_table_of_meetings() -> None:
    assert [line for line in read(HISTORY).text.splitlines() if line][2:] == [
        "Issue History",
        "Meeting | Date | Decision",
        "Cabinet | 06/07/2021 | Agreed",
    ]


def test_a_heading_is_kept_whatever_its_words_are() -> None:
    page = "<h2 id='social-care'>Social care</h2><h3 class='menu'>Menu of support</h3><div class='sharing'>Share</div>"

    assert read(page).text == "Social care\n\nMenu of support\n"


def test_hidden_letters_within_a_line_go_and_what_follows_them_stays() -> None:
    page = "<p>The <b>Panel <i style='display: none'>never</i> noted</b> it<span hidden> not</span>.</p><p>x</p>"

    assert read(page).text == "The Panel noted it.\n\nx\n"


def test_places_count_what_is_left_out_too() -> None:
    page = read("<body><p hidden>no</p><p><span>The Panel</span></p></body>")

    assert page.places[0].where == "/body[1]/p[2]"


def test_an_element_of_endless_attributes_is_refused_and_a_long_picture_is_not() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 20_000}='>"

    assert read(f"<p>The Panel {picture} noted it.</p>").text == "The Panel noted it.\n"
    with pytest.raises(Refused) as refused:
        read(f"<p {' '.join(f'a{n}=1' for n in range(3000))}>x</p>")

    assert refused.value.problem is TooCostly


def test_elements_nested_without_end_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        read("<div>" * 5000 + "RESOLVED")

    assert refused.value.problem is TooCostly


@pytest.mark.parametrize(
    "page",
    [
        "<table>" * 500,
        "<li><td>x</tr></table>y",
        "<p>a\x00b\x0bc\u2028d",
        "<tr><td rowspan=99999999999>x",
        "</p></div>x",
        "<",
    ],
)
def test_broken_markup_is_read_as_far_as_it_goes_one_line_a_place(page: str) -> None:
    found = read(page)

    assert all(len(found.text[p.start : p.end].splitlines()) == 1 for p in found.places)

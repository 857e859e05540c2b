from loaders.paragraphs import paragraphs


def test_a_run_in_heading_is_told_from_the_sentence_after_it():
    (line,) = paragraphs("Staff wellbeing – It was reported that the survey had closed.")

    assert line.heading is not None
    assert line.heading.text == "Staff wellbeing"
    assert [s.text for s in line.sentences] == ["It was reported that the survey had closed."]


def test_a_dash_inside_a_sentence_makes_no_heading():
    (line,) = paragraphs("The Panel heard that two homes – both in the north – had closed.")

    assert line.heading is None


def test_a_resolution_is_not_a_heading():
    (line,) = paragraphs("RESOLVED: That the report be noted.")

    assert line.heading is None
    assert line.role == "body"


def test_bullets_numbers_and_private_use_glyphs_are_markers():
    marked = "·\xa0\xa0 Vacancies fell\n(2)  Costs rose\n\uf0b7 Beds closed\n4.1 Referrals"

    assert [(p.role, p.marker) for p in paragraphs(marked)] == [
        ("item", "·"),
        ("item", "(2)"),
        ("item", "\uf0b7"),
        ("item", "4.1"),
    ]


def test_a_row_keeps_its_cells():
    (row,) = paragraphs("| Circulate the plan | Head of Service | 3 March |")

    assert row.role == "row"
    assert [cell.text for cell in row.cells] == ["Circulate the plan", "Head of Service", "3 March"]


def test_template_words_are_labels_and_short_unstopped_lines_headings():
    lines = list(paragraphs("Agenda item\n\nMinutes:\n\nResidential offer\n\nIt was noted that beds rose."))

    assert [p.role for p in lines] == ["label", "label", "heading", "body"]


def test_offsets_count_code_points_through_blank_lines_and_windows_line_ends():
    text = "Agenda item\r\n\r\n\xa0Costs – The Board 😀 noted them.\r\n"

    for line in paragraphs(text):
        for span in line.spans:
            assert text[span.start : span.end] == span.text


def test_a_tab_after_a_number_makes_no_row():
    (line,) = paragraphs("1)\tThat the report be noted.")

    assert (line.role, line.marker, line.sentences[0].text) == ("item", "1)", "That the report be noted.")

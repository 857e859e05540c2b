import pytest

from loaders.cues import Cue


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        ("out of area placement*", "Out-of-area placements rose."),
        ("children's home*", "Two Children’s Homes opened"),
        ("children's home*", "two childrens homes opened"),
        ("placed {outside|out of} [the] {borough|county}", "were placed outside the county"),
        ("placed {outside|out of} [the] {borough|county}", "were placed out of borough"),
        ("cost* & placement*", "The placements were costly."),
        ("rise ... referrals", "a rise in the number of referrals"),
        ("=CIN", "The number of CIN rose"),
        ("[the] front door", "The front  door was busy"),
    ],
)
def test_a_cue_finds_its_wordings(cue: str, sentence: str):
    assert Cue(cue).find(sentence)


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        ("=CIN", "the cinema"),
        ("=CIN", "cin"),
        ("home*", "welcomehome"),
        ("rise ... referrals", "a rise. Then referrals"),
        ("rise ... referrals", "a rise in one two three four five six seven referrals"),
        ("cost* & placement*", "The cost was high."),
    ],
)
def test_a_cue_passes_over_other_words(cue: str, sentence: str):
    assert Cue(cue).find(sentence) is None


def test_a_cue_tells_where_its_first_part_stands():
    assert Cue("agency staff & cost*").find("The cost of agency staff") == (12, 24)

"""Forms and parts as they come out: named, told kindly, without inline style or script."""

import re
from html.parser import HTMLParser
from pathlib import Path

from django import forms
from django.template.loader import render_to_string
from django.utils import translation

import stepwell.look
from stepwell.look import well
from stepwell.look.gallery import everything
from stepwell.look.widgets import Choices, Scale, Words

LOOK = Path(stepwell.look.__file__).parent


class Small(forms.Form):
    words = forms.CharField(label="What happened?", help_text="In your words.", widget=Words)
    hard = forms.IntegerField(label="How hard?", required=False, widget=Scale("easy", "hard", none="not now"))
    size = forms.ChoiceField(
        label="Size", choices=[("S", "Small")], widget=Choices(more={"S": "ten seconds"})
    )
    read = forms.BooleanField(label="I know that nobody reads along.")


class Tags(HTMLParser):
    """Each start tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def gallery() -> str:
    return render_to_string("look/gallery.html", everything())


def test_a_field_that_needs_another_look_says_so_to_everyone():
    html = str(Small({"hard": "", "size": "S"})["words"].as_field_group())
    area = next(attrs for tag, attrs in Tags(html).seen if tag == "textarea")
    assert area["aria-invalid"] == "true"
    assert all(f'id="{name}"' in html for name in area["aria-describedby"].split())
    assert "field__kind" in html


def test_a_scale_offers_eleven_numbers_and_a_way_to_say_nothing():
    html = str(Small()["hard"].as_field_group())
    radios = [attrs for tag, attrs in Tags(html).seen if tag == "input"]
    assert [radio["value"] for radio in radios] == [*map(str, range(11)), ""]
    assert "checked" in radios[-1]
    assert "<fieldset" in html
    assert "<legend" in html


def test_a_scale_keeps_what_was_chosen_and_gives_a_number():
    form = Small({"words": "warm", "hard": "7", "size": "S", "read": "on"})
    assert form.is_valid()
    assert form.cleaned_data["hard"] == 7
    assert re.search(r'value="7"[^>]* checked', str(form["hard"]))


def test_a_box_to_tick_has_its_words_beside_it():
    assert re.search(r'<label class="tick"><input[^>]*><span>I know', str(Small()["read"].as_field_group()))


def test_a_choice_shows_its_second_line():
    assert "ten seconds" in str(Small()["size"])


def test_words_from_people_stay_words():
    html = str(Small({"words": "<b>\u202ewarm</b>"})["words"].as_field_group())
    assert "<b>" not in html


def test_every_part_is_shown_without_inline_style_or_script():
    for tag, attrs in Tags(gallery()).seen:
        assert tag != "style"
        assert not any(name == "style" or name.startswith("on") for name in attrs), (tag, attrs)
        assert tag != "script" or attrs.get("src")


def test_no_name_of_an_element_is_given_twice_in_a_page():
    names = [attrs["id"] for _, attrs in Tags(gallery()).seen if "id" in attrs]
    assert sorted(names) == sorted(set(names))


def test_every_class_in_the_parts_has_a_rule():
    rules = "".join(path.read_text() for path in (LOOK / "static/look/css").glob("*.css"))
    names = {name for _, attrs in Tags(gallery()).seen for name in (attrs.get("class") or "").split()}
    plain = {name for name in names if "--" not in name}
    assert sorted(name for name in plain if f".{name}" not in rules) == []


def test_a_drawing_keeps_its_points_in_every_language():
    day = well.Day("Mo", "Montag", "done")
    with translation.override("de"):
        html = render_to_string("look/parts/week.html", {"week": well.week([day] * 7), "said": ""})
    assert re.search(r'x="46\.29"', html)
    assert not re.search(r'="\d+,\d', html)


def test_the_week_is_told_in_words_too():
    day = well.Day("Mon", "Monday 1 June", "unknown", is_today=True)
    html = render_to_string("look/parts/week.html", {"week": well.week([day]), "said": "A week."})
    assert "Monday 1 June: nothing noted, today" in html


def test_the_chart_says_its_sentence_and_has_a_table():
    html = gallery()
    assert html.count('role="img"') >= 2
    assert html.count("See the numbers") == 2
    assert "Nothing to compare yet." in html
    assert '<td class="readings__value">9</td>' in html


def test_what_django_says_of_a_field_is_said_kindly():
    class Many(Small):
        hard = forms.IntegerField(max_value=10)
        call = forms.CharField(max_length=3)
        mail = forms.EmailField()
        day = forms.DateField()
        at = forms.TimeField()
        which = forms.MultipleChoiceField(choices=[("S", "Small")])
        own = forms.CharField(error_messages={"required": "Ours."})

    wrong = dict.fromkeys(("mail", "day", "at", "size", "call"), "long") | {"hard": "99", "which": ["no"]}
    stock = ("is required", "Select a valid", "Ensure this value", "Enter a valid")
    for form in (Many({}), Many(wrong), Many({"hard": "many", "call": "\0"})):
        assert [one for one in stock if one in str(form)] == []
        assert "Ours." in str(form)
    assert "10 or less, please." in str(Many(wrong)["hard"].as_field_group())

"""A form says what is needed, leads to it, and keeps what was typed."""

from collections.abc import Callable

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.test import RequestFactory

from naast.look.tests.forms import Everything

Draw = Callable[..., str]


def test_every_field_has_a_label_a_hint_and_a_control(draw: Draw) -> None:
    html = draw("{{ form }}", form=Everything())
    assert '<label class="utrecht-form-label" for="id_what">What?</label>' in html
    assert (
        '<div class="utrecht-form-field-description" id="id_what_helptext">In your own words.</div>' in html
    )
    assert 'aria-describedby="id_what_helptext"' in html
    assert html.count("<fieldset") == 3
    assert 'class="utrecht-textbox utrecht-textbox--html-input wide"' in html


def test_what_may_stay_empty_is_said_and_nothing_stands_in_a_field_as_example(draw: Draw) -> None:
    html = draw("{% field form.phone %}", form=Everything())
    assert "(may stay empty)" in html
    assert "placeholder" not in html


def test_mistakes_are_listed_once_above_and_lead_to_the_field(draw: Draw) -> None:
    html = draw("{{ form }}", form=Everything({"phone": "06-123", "key": "k"}))
    assert "Not sent yet: 3 things are needed." in html
    assert '<a href="#id_what">What? This field is required.</a>' in html
    assert '<a href="#id_who_0">Who: This field is required.</a>' in html
    assert 'tabindex="-1" autofocus' in html


def test_a_mistake_stands_beside_its_field_too(draw: Draw) -> None:
    html = draw("{% field form.what %}", form=Everything({"what": "far longer than twenty signs"}))
    assert 'id="id_what_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_what_helptext id_what_error"' in html


def test_what_was_typed_stays(draw: Draw) -> None:
    html = draw(
        "{{ form }}", form=Everything({"what": "walk <along>", "who": "b", "where": "b", "phone": "06-123"})
    )
    assert "walk &lt;along&gt;</textarea>" in html
    assert 'value="06-123"' in html
    assert '<option value="b" selected>' in html
    assert "What you typed is still here." in html


def test_passwords_are_not_said_to_be_kept(draw: Draw) -> None:
    form = AuthenticationForm(RequestFactory().get("/"), {"username": "", "password": "secret words"})
    html = draw("{% mistakes form %}", form=form)
    assert "thing" in html
    assert "still here" not in html


def test_a_form_laid_out_by_hand_keeps_its_hidden_fields(draw: Draw) -> None:
    html = draw("{% errors form %}", form=Everything(initial={"key": "k"}))
    assert '<input type="hidden" name="key" value="k"' in html


def test_a_mistake_of_the_whole_form_has_no_field_to_lead_to(draw: Draw) -> None:
    class Never(forms.Form):
        def clean(self) -> None:
            raise forms.ValidationError("Not both.")

    assert "<li>Not both.</li>" in draw("{{ form }}", form=Never({}))


def test_a_browser_does_not_remember_names_but_brings_long_texts_back(draw: Draw) -> None:
    html = draw("{{ form }}", form=Everything())
    assert 'dir="auto" autocomplete="off" id="id_phone"' in html
    assert "autocomplete" not in draw("{% field form.what %}", form=Everything())

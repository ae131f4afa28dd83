"""Every component draws what it promises, with nothing undefined."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.paginator import Paginator

from naast.look.tests.forms import Everything

Draw = Callable[..., str]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% button "Save" %}', '<button class="nl-button nl-button--primary">Save</button>'),
        ('{% button "Save" kind="quiet" name="a" value="b" %}', 'name="a" value="b"'),
        ('{% link_button "Go" "/x/" %}', '<a class="nl-button nl-button--secondary" href="/x/">Go</a>'),
        (
            '{% act "Yes" to="/x/" answer="yes" about="to Sanne" %}',
            '<input type="hidden" name="answer" value="yes">',
        ),
        ('{% act "Yes" to="/x/" target="y" %}', 'hx-post="/x/" hx-target="#y"'),
        (
            '{% section "Hopes" name="hopes" href="/x/" words="add" %}in{% endsection %}',
            '<section class="section flow" id="hopes">',
        ),
        ('{% section "Hopes" level=3 %}in{% endsection %}', "<h3>Hopes</h3>"),
        ('{% words by="Fatma" %}Rest{% endwords %}', "<figcaption>words of Fatma</figcaption>"),
        (
            '{% row "Title" href="/x/" under="small" badge="kept" badge_kind="good" %}body{% endrow %}',
            'nl-data-badge--good">kept</span>',
        ),
        ('{% row "Title" %}{% endrow %}', '<span class="row__title">Title</span>'),
        ('{% fact "Born" "in May" %}', "<dt>Born</dt><dd>in May</dd>"),
        ("{% along %}as a neighbour{% endalong %}", '<p class="along">as a neighbour</p>'),
        ('{% empty "Nobody yet" href="/x/" words="Add" %}', "<p>Nobody yet</p>"),
        ('{% notice kind="careful" title="Mind" %}<p>this</p>{% endnotice %}', "utrecht-alert--warning"),
        ('{% badge "later" "quiet" %}', '<span class="nl-data-badge nl-data-badge--quiet">later</span>'),
        ('{% more "Why?" %}because{% endmore %}', "<summary>Why?</summary>"),
        ('{% secret "1234" label="Code" %}', ">1234</span>"),
        ('{% earlier_later earlier="?a" %}', '<a rel="next" href="?a">Earlier</a>'),
        ("{% when None %}", '<time datetime=""></time>'),
    ],
)
def test_a_component_draws_itself(draw: Draw, source: str, expected: str) -> None:
    assert expected in draw(source)


def test_a_moment_stands_on_the_timeline(draw: Draw) -> None:
    when = datetime(2020, 3, 3, 13, 5, tzinfo=UTC)
    html = draw('{% moment when=when who="Sanne" what="kept" clock=True %}well{% endmoment %}', when=when)
    assert '<time datetime="2020-03-03T14:05+01:00">3 March 2020 14:05</time> · Sanne' in html


def test_the_year_is_said_only_when_it_is_another_one(draw: Draw) -> None:
    assert ">3 March<" in draw("{% when day %}", day=date.today().replace(month=3, day=3))
    assert ">Tuesday 3 March 2020<" in draw("{% when day weekday=True %}", day=date(2020, 3, 3))


def test_paging_leads_back_and_on(draw: Draw) -> None:
    html = draw("{% paging page %}", page=Paginator(range(30), 10).page(2))
    assert 'href="?page=1"' in html
    assert "Page 2 of 3" in html
    assert draw("{% paging page %}", page=Paginator(range(3), 10).page(1)).strip() == ""


def test_what_people_typed_is_never_markup(draw: Draw) -> None:
    html = draw(
        "{% row words under=words badge=words %}{{ words }}{% endrow %}{% badge words %}", words="<script>"
    )
    assert "<script>" not in html


def test_a_whole_form_asks_and_sends(draw: Draw) -> None:
    html = draw('{% ask form to="/x/" send="Save" back="/y/" target="me" %}', form=Everything())
    assert '<form class="flow" method="post" action="/x/" novalidate' in html
    assert '<a class="nl-button nl-button--subtle" href="/y/">Back</a>' in html
    assert 'name="csrfmiddlewaretoken"' in html

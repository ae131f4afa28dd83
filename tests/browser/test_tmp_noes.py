from collections import defaultdict
from naast.cast.people import key
from .pages_there_are import visits
from .stage import Stage
from .test_every_page_is_for_everybody import page_and_mistakes

def test_tmp(stage: Stage) -> None:
    by = defaultdict(list)
    for visit in visits(stage.laid):
        if "dat-ging" in visit.path or visit.path.endswith(str(key("circle Fatma")) + "/"):
            by[visit.who].append(visit.path)
    by["Fatma"] += [f"/mijn/{key('circle Fatma')}/dat-ging-niet/{key('no Geld voor een wasmachine, want de oude is kapot.')}/meetellen/"]
    wrong = []
    n = 0
    for who, paths in by.items():
        somebody = stage.enter(who, language="nl", bypass_csp=True)
        for path in paths:
            somebody.opens(path)
            n += 1
            somebody.page.screenshot(path=f"/tmp/noes/{n}-{who}-{path.rstrip('/').split('/')[-1][:12]}.png", full_page=True)
            wrong += page_and_mistakes(stage, somebody, path)
    assert not wrong, "\n".join(wrong)

"""`headwater review`: what it says of who sends clients, through the command line itself."""

from __future__ import annotations

import csv
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from doors.reviewing import Reviewer, client_list, reviewer

SHARED = Path(__file__).parents[2].parent / "shared" / "data"

CHAIN = client_list(
    ("Anna Berg", "Zweitblick interview (Julia Castellan)", "2024-02-01", "1000.00"),
    ("Ben Falk", "Anna Berg", "2024-09-01", "1200.50"),
    ("Carla Ruiz", "Ben Falk", "2025-01-10", "800.25"),
    ("David Lind", "Ben Falk", "2025-02-10", "400.00"),
    ("Elena Popa", "Hugo Stern", "2025-03-10", "900.00"),
    ("Frank Otte", "?", "2025-04-10", "100.00"),
)


@pytest.fixture
def review(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    return reviewer(tmp_path, capsys, monkeypatch)


def source(found: dict, name: str) -> dict:
    return next(each for each in found["sources"] if each["name"] == name)


def test_the_sentence_names_the_two_roots_behind_most_clients(review: Reviewer) -> None:
    text = review.text(CHAIN)
    joined = " ".join(text.split())
    assert "4 of your 5 clients in the last 12 months (80 %) trace back to two sources" in joined
    assert "Zweitblick interview and Hugo Stern." in joined


def test_a_source_who_is_also_a_client_makes_a_chain_shown_hop_by_hop(review: Reviewer) -> None:
    lines = review.text(CHAIN).splitlines()
    tree = lines[lines.index(next(line for line in lines if line.startswith("Chains"))) + 1 :][:5]
    assert tree == [
        "  Zweitblick interview  3 clients, 3 hops",
        "  └─ Anna Berg  2024-02-01",
        "     └─ Ben Falk  2024-09-01  ● 1,201",
        "        ├─ Carla Ruiz  2025-01-10  ● 800",
        "        └─ David Lind  2025-02-10  ● 400",
    ]


def test_every_client_carries_its_chain_and_roots_and_what_is_unknown_says_so(review: Reviewer) -> None:
    found = review.json(CHAIN)
    clients = {each["name"]: each for each in found["clients"]}
    carla = clients["Carla Ruiz"]
    assert carla["origin"] == "known"
    assert [hop["name"] for hop in carla["chain"]] == ["Ben Falk", "Anna Berg", "Zweitblick interview"]
    assert [(root["name"], root["share"]) for root in carla["roots"]] == [("Zweitblick interview", 1)]
    assert clients["Frank Otte"]["origin"] == "unknown"
    assert found["unsourced"] == {"clients": 1, "share": Decimal("0.2"), "names": ["Frank Otte"]}


def test_sums_are_exact_to_the_cent_under_every_model(review: Reviewer) -> None:
    total = Decimal("1200.50") + Decimal("800.25") + Decimal(400) + Decimal(900) + Decimal(100)
    for chain in ("direct", "root", "shared"):
        for touch in ("first", "last", "even", "position", "decay"):
            found = review.json(CHAIN, "--chain", chain, "--touch", touch)
            assert sum(each["credit"]["value"] for each in found["sources"]) == total
            assert sum(each["credit"]["clients"] for each in found["sources"]) == 5
            assert found["totals"]["value"] == total


def test_content_has_the_person_behind_it_with_secondary_credit(review: Reviewer) -> None:
    behind = source(review.json(CHAIN), "Zweitblick interview")["people_behind"]
    assert [(each["name"], each["credit"]["clients"]) for each in behind] == [("Julia Castellan", 3)]


def test_kinds_are_told_apart_with_the_reason(review: Reviewer) -> None:
    rows = [
        (f"Client Number{name}", cell, "2025-05-01", "1")
        for name, cell in zip(
            "abcdefgh",
            ["Anna Berg", "Acme GmbH", "Google", "my ebook", "?", "n/a", "friend", "LinkedIn"],
            strict=True,
        )
    ]
    found = review.json(client_list(*rows))
    kinds = {each["name"]: each["kind"] for each in found["sources"]}
    assert kinds == {
        "Anna Berg": "person",
        "Acme GmbH": "organisation",
        "Google": "channel",
        "LinkedIn": "channel",
        "my ebook": "content",
        "Unknown": "unknown",
    }
    assert all(each["reason"] for each in found["sources"])
    assert found["unsourced"]["clients"] == 3


def test_two_names_with_a_slash_share_a_client(review: Reviewer) -> None:
    found = review.json(
        client_list(("Ida Voss", "Anna Berg / Tom Falk", "2025-05-01", "100.01")), "--touch", "even"
    )
    shares = {each["name"]: (each["credit"]["clients"], each["credit"]["value"]) for each in found["sources"]}
    assert shares == {
        "Anna Berg": (Decimal("0.5"), Decimal("50.01")),
        "Tom Falk": (Decimal("0.5"), Decimal("50.00")),
    }


def test_alike_names_are_proposed_and_only_merged_when_told(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Henrik Maurer", "2025-05-01", "1"),
        ("Udo Keller", "Henrik Maurer", "2025-05-02", "1"),
        ("Rosa Thiel", "Henrik Mauerer", "2025-05-03", "1"),
    )
    text = review.text(rows)
    assert "--same 'Henrik Maurer=Henrik Mauerer'" in text
    found = review.json(rows, "--same", "Henrik Maurer=Henrik Mauerer")
    assert [(each["name"], each["direct"]["referrals"]) for each in found["sources"]] == [
        ("Henrik Maurer", 3)
    ]
    assert not found["look_alikes"]


def test_a_name_in_same_that_is_not_there_is_a_wrong_call_with_a_hint(review: Reviewer) -> None:
    review.text(CHAIN, "--same", "Anna Berg=Ana Burg", expect=2)
    assert "Ana Burg" in review.error
    assert "Did you mean" in review.error


def test_time_is_respected_when_people_send_each_other_in_a_circle(review: Reviewer) -> None:
    rows = client_list(
        ("Ben Falk", "Anna Berg", "2019-05-01", "1"),
        ("Carla Ruiz", "Ben Falk", "2020-05-01", "1"),
        ("Anna Berg", "Carla Ruiz", "2021-05-01", "1"),
    )
    clients = {each["name"]: each for each in review.json(rows, "--last", "all")["clients"]}
    chains = {name: [hop["name"] for hop in each["chain"]] for name, each in clients.items()}
    assert chains == {
        "Ben Falk": ["Anna Berg"],
        "Carla Ruiz": ["Ben Falk", "Anna Berg"],
        "Anna Berg": ["Carla Ruiz", "Ben Falk", "Anna Berg"],
    }


def test_lost_and_open_rows_are_referrals_but_no_clients(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-05-01", "100", "Won"),
        ("Udo Keller", "Anna Berg", "2025-05-02", "", "Lost"),
        ("Rosa Thiel", "Anna Berg", "2025-05-03", "", "Proposal sent"),
        header="Client,Referred by,Date,Amount,Stage",
    )
    direct = source(review.json(rows), "Anna Berg")["direct"]
    assert (direct["referrals"], direct["clients"], direct["value"]) == (3, 1, 100)


def test_sources_gone_quiet_and_those_that_sent_several_are_listed(review: Reviewer) -> None:
    found = review.json(CHAIN)
    assert [(each["name"], each["people"]) for each in found["several"]] == [
        ("Ben Falk", ["Carla Ruiz", "David Lind"])
    ]
    assert [(each["name"], each["last"]) for each in found["quiet"]] == [
        ("Zweitblick interview", "2024-02-01")
    ]


@pytest.mark.parametrize(
    ("options", "clients"),
    [
        (("--year", "2024"), 2),
        (("--last", "24m"), 6),
        (("--last", "2y"), 6),
        (("--last", "all"), 6),
        (("--since", "2025-02-01"), 3),
        (("--since", "2025-02-01", "--until", "2025-03-31"), 2),
        ((), 5),
    ],
)
def test_any_window_can_be_taken(review: Reviewer, options: tuple[str, ...], clients: int) -> None:
    assert review.json(CHAIN, *options)["totals"]["clients"] == clients


def test_the_window_before_gives_the_change_in_rank(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2024-05-01", "1"),
        ("Udo Keller", "Anna Berg", "2024-05-02", "1"),
        ("Rosa Thiel", "Tom Falk", "2024-05-03", "1"),
        ("Jan Kehl", "Tom Falk", "2025-05-03", "1"),
        ("Kim Roth", "Tom Falk", "2025-05-04", "1"),
        ("Lea Horn", "Anna Berg", "2025-05-05", "1"),
    )
    found = review.json(rows)
    moves = {
        each["name"]: (each["rank"], each["rank_before"], each["trend"]["change"])
        for each in found["sources"]
    }
    assert moves == {"Tom Falk": (1, 2, 1), "Anna Berg": (2, 1, -1)}
    assert "+1 ▲1" in review.text(rows)


def test_an_old_file_is_reviewed_up_to_its_newest_day_and_says_so(review: Reviewer) -> None:
    text = review.text(client_list(("Ida Voss", "Anna Berg", "2019-05-01", "1")))
    assert "up to the newest day in the file, 1 May 2019" in " ".join(text.split())


def test_a_file_without_dates_still_has_its_chains_whole(review: Reviewer) -> None:
    rows = "Client,Referred by\nCarla Ruiz,Ben Falk\nBen Falk,Anna Berg\nDora Lenz,Carla Ruiz\n"
    found = review.json(rows)
    chains = {each["name"]: [hop["name"] for hop in each["chain"]] for each in found["clients"]}
    assert chains["Carla Ruiz"] == ["Ben Falk", "Anna Berg"]
    assert any("Chains are read from who sent whom" in note for note in found["notes"])


def test_two_currencies_are_never_added(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-05-01", "100 EUR"),
        ("Udo Keller", "Anna Berg", "2025-05-02", "200 CHF"),
        ("Rosa Thiel", "Anna Berg", "2025-05-03", "300 EUR"),
    )
    anna = source(review.json(rows), "Anna Berg")["direct"]
    assert anna["value"] is None
    assert anna["value_by_currency"] == {"CHF": 200, "EUR": 400}
    assert "200 CHF" in review.text(rows)


def test_a_credit_note_lowers_the_value_and_is_said(review: Reviewer) -> None:
    rows = client_list(
        ("Ida Voss", "Anna Berg", "2025-05-01", "100.00"), ("Ida Voss", "", "2025-05-09", "-40.50")
    )
    found = review.json(rows)
    assert source(found, "Anna Berg")["direct"]["value"] == Decimal("59.50")
    assert [(each["row"], "below zero" in each["reason"]) for each in found["doubts"]] == [(3, True)]


def test_several_files_are_read_as_one_list(review: Reviewer) -> None:
    first = review.write(client_list(("Anna Berg", "Tom Falk", "2024-05-01", "1")), "one.csv")
    second = review.write("Kunde;Empfohlen von;Rechnungsdatum\nIda Voss;Anna Berg;01.05.2025\n", "two.csv")
    found = json.loads(review.run(first, second, "--json", "--last", "all"))
    ida = next(each for each in found["clients"] if each["name"] == "Ida Voss")
    assert [hop["name"] for hop in ida["chain"]] == ["Anna Berg", "Tom Falk"]
    assert [each["file"] for each in found["generated_from"]] == ["one.csv", "two.csv"]


@pytest.mark.skipif(not SHARED.exists(), reason="the reference data is not beside this clone")
def test_the_recruiting_chains_of_new_york_musicians_match_their_reference(review: Reviewer) -> None:
    folder = SHARED / "chain_nyjazz"
    with (folder / "reference_tree.csv").open() as file:
        people = list(csv.DictReader(file))
    reference = json.loads((folder / "reference.json").read_text())
    rows = [f"{each['id']},{each['recruiter']}" for each in people if each["recruiter"]]
    found = review.json("musician,recruiter\n" + "\n".join(rows) + "\n", "--client", "1", "--source", "2")
    root = {each["name"]: each["root"]["clients"] for each in found["sources"] if each["root"]["clients"]}
    sizes = {name: size - 1 for name, size in reference["tree_size_by_root"].items() if size > 1}
    assert root == sizes
    assert found["totals"]["clients"] == 251
    spread = found["concentration"]
    assert (spread["sources_for_half"], spread["sources_for_four_fifths"]) == (2, 3)
    assert round(spread["top2_share"], 3) == Decimal("0.705")
    hops = Counter(len(each["chain"]) for each in found["clients"])
    assert hops == {int(key): count for key, count in reference["hops_distribution"].items() if key != "0"}
    shared = review.json(
        "musician,recruiter\n" + "\n".join(rows) + "\n", "--client", "1", "--source", "2", "--chain", "shared"
    )
    credit = {each["name"]: float(each["credit"]["clients"]) for each in shared["sources"]}
    for each in people:
        assert credit.get(each["id"], 0.0) == pytest.approx(float(each["credit_shared_half"]), abs=1e-6)

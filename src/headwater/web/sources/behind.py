"""What the second credit of a person behind contents was counted from: each content's credit, and their share of it."""

from __future__ import annotations

from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from headwater.core.know.behind import people_behind
from headwater.core.know.facts import Credit
from headwater.core.know.sentence import window_words
from headwater.web.sources.numbers import amount, count, money_words, number_words, percent_words, plain
from headwater.web.sources.views import question


@require_safe
def behind(request: HttpRequest) -> HttpResponse:
    """The contents that a person stands behind, with what each brought and the person's part."""
    reviewed = question(request)
    wish, book, counted = reviewed.asked, reviewed.book_behind(), reviewed.counted(reviewed.asked.window)
    wanted, of = request.GET.get("person", ""), request.GET.get("of", "clients")
    party = book.parties.get(int(wanted)) if wanted.isdecimal() and len(wanted) < 19 else None
    if party is None or of not in {"clients", "value"}:
        raise Http404("Nobody of that number stands behind a content here.")
    currency = wish.word("currency")

    def figure(credit: Credit) -> Decimal:
        return credit.value.get(currency, Decimal(0)) if of == "value" else credit.clients

    base = f"{wish.rows(wish.window)}&count={of}&chain={wish.chain}" + (
        f"&currency={currency}" if of == "value" else ""
    )
    show = amount if of == "value" else count
    rows, total = [], Decimal(0)
    for content in sorted(book.behind, key=lambda each: book.parties[each].name.casefold()):
        for each in people_behind(book=book, account=counted.credit, content=content):
            if each.party.id == party.id and figure(each.credit):
                brought = figure(counted.credit.credit(content))
                total += figure(each.credit)
                rows.append({
                    "content": book.parties[content],
                    "brought": show(f"{base}&source={content}", brought),
                    "role": each.role,
                    "share": percent_words(each.share),
                    "part": plain(figure(each.credit)),
                    "part_words": (money_words if of == "value" else number_words)(figure(each.credit)),
                })  # fmt: skip
    words = f"{money_words(total)} {currency}" if of == "value" else number_words(total)
    return render(request, "sources/behind.html", {
        "party": party, "rows": rows, "total": plain(total), "total_words": words, "of": of,
        "span": window_words(window=wish.window, today=wish.today),
        "crumbs": [{"label": "Sources", "href": "/sources"}, {"label": "Rows"}],
    })  # fmt: skip

"""A review as one page."""

from headwater.cli.review.report import Report


def page(report: Report) -> str:
    return ""

"""Every question, by name, in the order in which the list shows them."""

from __future__ import annotations

from collections.abc import Mapping

from queries import (
    assured_then_recurred,
    briefing,
    claimed_causes,
    commitments,
    commitments_owed_by,
    compare_organisations,
    conflicting_observations,
    decisions,
    definition_changes,
    due_between,
    evidence_pack,
    figures,
    first_and_last_raised,
    forecast_and_outturn,
    fulfilled_but_recurred,
    fulfilment_chain,
    gone_quiet,
    instruments,
    issue_cooccurrence,
    issue_trend,
    judgements,
    meetings,
    mentions,
    money,
    newly_emerging,
    off_target,
    offers_without_follow_up,
    open_commitments,
    overdue,
    partner_roles,
    quote,
    raised_without_commitment,
    recurring,
    series,
    statements,
    trace_meetings,
    unanswered_questions,
    uncertain_dates,
)
from queries.question import Question

GROUPS: Mapping[str, tuple[Question[object], ...]] = {
    "What was promised": (
        open_commitments.QUESTION,
        overdue.QUESTION,
        commitments_owed_by.QUESTION,
        due_between.QUESTION,
        fulfilment_chain.QUESTION,
        offers_without_follow_up.QUESTION,
        commitments.QUESTION,
    ),
    "What was said and decided": (
        briefing.QUESTION,
        statements.QUESTION,
        decisions.QUESTION,
        unanswered_questions.QUESTION,
        instruments.QUESTION,
        claimed_causes.QUESTION,
        partner_roles.QUESTION,
        judgements.QUESTION,
    ),
    "What was measured": (
        figures.QUESTION,
        series.QUESTION,
        off_target.QUESTION,
        conflicting_observations.QUESTION,
        definition_changes.QUESTION,
        forecast_and_outturn.QUESTION,
        money.QUESTION,
    ),
    "What keeps coming back": (
        trace_meetings.QUESTION,
        recurring.QUESTION,
        issue_trend.QUESTION,
        first_and_last_raised.QUESTION,
        newly_emerging.QUESTION,
        gone_quiet.QUESTION,
        raised_without_commitment.QUESTION,
        assured_then_recurred.QUESTION,
        fulfilled_but_recurred.QUESTION,
        issue_cooccurrence.QUESTION,
        compare_organisations.QUESTION,
    ),
    "What is loaded, and the words": (
        meetings.QUESTION,
        uncertain_dates.QUESTION,
        mentions.QUESTION,
        evidence_pack.QUESTION,
        quote.QUESTION,
    ),
}

QUESTIONS: Mapping[str, Question[object]] = {
    question.name: question for questions in GROUPS.values() for question in questions
}

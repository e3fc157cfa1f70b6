"""What the reader is trained to do."""

import torch
from torch.nn import functional as F

from groups import Batch

_NEVER = -1e4
PASSAGE, EVIDENCE, AMONG_ALL, BEST_PASSAGE = 0.5, 0.5, 0.5, 0.3


def loss_of(batch: Batch, start, end, evidence, answers) -> torch.Tensor:
    """The sum of: where the words begin and end, does the passage answer, which sentence does; and the latter two
    once more across all windows of a question, so that scores of different passages can be compared."""
    text = batch.sentences >= 0
    text[:, 0] = True
    spans = sum(F.cross_entropy(s.masked_fill(~text, _NEVER), t) for s, t in ((start, batch.start), (end, batch.end)))
    answered = batch.gold.any(1)
    passage = F.binary_cross_entropy_with_logits(answers, answered.float())
    scores = sentence_scores(batch, evidence)
    within = -_log_share(torch.cat([torch.zeros(len(scores), 1), scores], 1), _with_none(batch.gold, answered))
    among, best = _across(batch, scores, answers, answered)
    return spans / 2 + PASSAGE * passage + EVIDENCE * within.mean() + AMONG_ALL * among + BEST_PASSAGE * best


def sentence_scores(batch: Batch, evidence: torch.Tensor) -> torch.Tensor:
    """For each window and sentence the mean evidence of its tokens, less that of [CLS]."""
    member = F.one_hot(batch.sentences + 1, batch.gold.shape[1] + 1)[..., 1:].float()
    count = member.sum(1)
    mean = (member * evidence[..., None]).sum(1) / count.clamp(min=1)
    return (mean - evidence[:, :1]).masked_fill(count == 0, _NEVER)


def _across(batch: Batch, scores, answers, answered):
    among, best = [], []
    for number in range(int(batch.group[-1]) + 1):
        own = batch.group == number
        gold = torch.cat([~answered[own].any().view(1), batch.gold[own].flatten()])
        among.append(-_log_share(torch.cat([torch.zeros(1), scores[own].flatten()]), gold))
        if own.sum() > 1 and answered[own].any():
            best.append(-_log_share(answers[own], answered[own]))
    return torch.stack(among).mean(), torch.stack(best).mean() if best else torch.zeros(())


def _with_none(gold: torch.Tensor, answered: torch.Tensor) -> torch.Tensor:
    return torch.cat([~answered[:, None], gold], 1)


def _log_share(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """The logarithm of the share that the right ones have in the softmax."""
    return torch.logsumexp(scores.masked_fill(~right, _NEVER), -1) - torch.logsumexp(scores, -1)

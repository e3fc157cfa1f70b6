"""Trains the reader, on two processes of one thread each: on two cores twice as fast as one process of two threads.

    train.py --minilm DIR --examples own.jsonl general.jsonl:12000 --init given.pt --out next.pt --minutes 75

FILE:N takes N lines of a file at random. The learning rate follows the clock: it is down to nothing when --minutes or --epochs
are over, whichever comes first. A checkpoint is written every --save steps; --init goes on from one.
"""

import argparse
import pathlib
import random
import time
from typing import Iterator, List

import torch
import torch.distributed as dist
from torch import multiprocessing, nn
from torch.nn.parallel import DistributedDataParallel

from examples import read_lines
from groups import Batch, Group, GroupMaker, collate
from losses import loss_of
from minilm import Tokenizer
from reader import Reader

PROCESSES = 2
SORTED_TOGETHER = 600
WARM_UP = 0.05


def read_examples(files: List[str], seed: int) -> List[dict]:
    examples = []
    for file in files:
        path, _, count = file.partition(":")
        rows = read_lines(pathlib.Path(path))
        random.Random(seed).shuffle(rows)
        examples += rows[: int(count)] if count else rows
    random.Random(seed).shuffle(examples)
    return examples


def batches(examples: List[dict], maker: GroupMaker, tokens: int, chance: random.Random) -> Iterator[Batch]:
    """One epoch: groups of like length together, at most `tokens` tokens (padding counted) a batch."""
    chance.shuffle(examples)
    for i in range(0, len(examples), SORTED_TOGETHER):
        groups = sorted((maker.group(e) for e in examples[i : i + SORTED_TOGETHER]), key=Group.longest)
        chosen: List[List[Group]] = [[]]
        for group in groups:
            windows = sum(len(g.windows) for g in chosen[-1]) + len(group.windows)
            if chosen[-1] and windows * group.longest() > tokens:
                chosen.append([])
            chosen[-1].append(group)
        chance.shuffle(chosen)
        yield from map(collate, chosen)


class Schedule:
    """How far the training is, by steps or by the clock, the same in both processes; and the learning rate there."""

    def __init__(self, steps: int, minutes: float, rate: float):
        self._steps, self._seconds, self._rate = steps, minutes * 60, rate
        self._begin = time.monotonic()
        self.step = 0

    def advance(self) -> float:
        """The share that is done, as the first process sees it."""
        done = max(self.step / self._steps, (time.monotonic() - self._begin) / self._seconds)
        shared = torch.tensor(done)
        dist.broadcast(shared, 0)
        self.step += 1
        return float(shared)

    def rate(self, done: float) -> float:
        return self._rate * min((done + 1e-3) / WARM_UP, max(0.0, 1 - done) / (1 - WARM_UP), 1.0)


def freeze(reader: Reader, layers: int) -> None:
    """Leaves the lowest layers, and the embeddings below them, as they are: a step then costs less."""
    encoder = reader.encoder
    if layers:
        for module in (encoder.positions, encoder.types, encoder.norm, *encoder.layers[:layers]):
            module.requires_grad_(False)


def optimizer_of(reader: Reader) -> torch.optim.Optimizer:
    trained = [p for p in reader.parameters() if p.requires_grad]
    matrices = {"params": [p for p in trained if p.dim() > 1], "weight_decay": 0.01}
    vectors = {"params": [p for p in trained if p.dim() <= 1], "weight_decay": 0.0}
    return torch.optim.AdamW([matrices, vectors], lr=0.0, betas=(0.9, 0.98))


def train(rank: int, arguments: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed * PROCESSES + rank)
    dist.init_process_group("gloo", init_method=f"file://{arguments.out.resolve()}.meet", rank=rank, world_size=PROCESSES)
    chance = random.Random(arguments.seed * PROCESSES + rank)
    examples = read_examples(arguments.examples, arguments.seed)
    maker = GroupMaker(Tokenizer(arguments.minilm), examples, arguments.negatives, chance)
    mine = examples[rank::PROCESSES]
    epoch_steps = sum(1 for _ in batches(mine[::20], maker, arguments.tokens, chance)) * 20

    reader = Reader().load(arguments.minilm, arguments.init)
    freeze(reader, arguments.frozen)
    reader.train()
    parallel = DistributedDataParallel(reader)
    optimizer = optimizer_of(reader)
    schedule = Schedule(int(epoch_steps * arguments.epochs), arguments.minutes, arguments.rate)
    begin, loss_sum, windows = time.monotonic(), 0.0, 0
    stream = (b for _ in iter(int, 1) for b in batches(mine, maker, arguments.tokens, chance))
    for batch in stream:
        done = schedule.advance()
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate(done)
        with torch.autocast("cpu", torch.bfloat16, enabled=arguments.bfloat16):
            outputs = parallel(batch.ids, batch.mask, batch.types)
        loss = loss_of(batch, *outputs)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        loss_sum, windows = loss_sum + float(loss), windows + PROCESSES * len(batch.ids)
        if rank == 0 and schedule.step % arguments.report == 0:
            speed = windows / (time.monotonic() - begin)
            loss_mean, loss_sum = loss_sum / arguments.report, 0.0
            print(f"step {schedule.step} of {epoch_steps}/epoch, {done:.1%}: loss {loss_mean:.3f}, {speed:.1f} windows/s", flush=True)
        if rank == 0 and schedule.step % arguments.save == 0:
            reader.save(arguments.out)
    if rank == 0:
        reader.save(arguments.out)
        print(f"done after {schedule.step} steps, {windows} windows, {(time.monotonic() - begin) / 60:.0f} minutes", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=pathlib.Path, required=True, help="folder with MiniLM's ONNX file and tokenizer")
    parser.add_argument("--examples", nargs="+", required=True)
    parser.add_argument("--init", type=pathlib.Path, help="a checkpoint; MiniLM's own weights otherwise")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--epochs", type=float, default=1.0)
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--negatives", type=int, default=2, help="other passages beside a question's own")
    parser.add_argument("--tokens", type=int, default=2600, help="tokens a batch and process")
    parser.add_argument("--frozen", type=int, default=0, help="how many of the lowest layers stay as they are")
    parser.add_argument("--save", type=int, default=150)
    parser.add_argument("--report", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-bfloat16", dest="bfloat16", action="store_false")
    multiprocessing.spawn(train, (parser.parse_args(),), nprocs=PROCESSES)


if __name__ == "__main__":
    main()

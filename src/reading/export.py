"""Writes a checkpoint as an 8-bit ONNX file that ONNX Runtime's CPU kernels run fast.

    export.py --minilm DIR --checkpoint next.pt --out reader.onnx
    export.py --minilm DIR --checkpoint next.pt --out reader.fp32.onnx --single-precision

Inputs   input_ids, attention_mask, token_type_ids   int64 [passages, tokens]
Outputs  start, end, evidence                        float [passages, tokens]
         answers                                     float [passages]

The graph is written node by node, with ONNX Runtime's own operators (com.microsoft): one quantization and one
matrix for query, key and value, fused attention, fused residuals with their normalization. QAttention would do the first
two at once, but multiplies head by head, which takes longer.
"""

import argparse
import pathlib
from typing import Dict, List, Optional

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from minilm import HEADS, LAYERS, WIDTH
from reader import Reader

MICROSOFT = "com.microsoft"
CONTRIBUTED = {"SkipLayerNormalization", "MultiHeadAttention", "MatMulIntegerToFloat", "DynamicQuantizeMatMul", "FastGelu"}
OPSET, IR_VERSION = 17, 8
EPSILON = 1e-12


class Graph:
    """Nodes and constants by name; `add` returns the name of a node's (first) output."""

    def __init__(self):
        self.nodes: List[onnx.NodeProto] = []
        self.constants: Dict[str, np.ndarray] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants[name] = np.array(value, order="C")  # ascontiguousarray would make a row of a scalar
        return name

    def add(self, op: str, inputs: List[str], output: str, outputs: Optional[List[str]] = None, **attributes) -> str:
        domain = MICROSOFT if op in CONTRIBUTED else ""
        self.nodes.append(helper.make_node(op, inputs, outputs or [output], output, domain=domain, **attributes))
        return output

    def model(self) -> onnx.ModelProto:
        symbols = ["passages", "tokens"]
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, symbols)
            for name in ("input_ids", "attention_mask", "token_type_ids")
        ]
        outputs = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, symbols) for name in ("start", "end", "evidence")
        ]
        outputs.append(helper.make_tensor_value_info("answers", TensorProto.FLOAT, symbols[:1]))
        constants = [numpy_helper.from_array(value, name) for name, value in self.constants.items()]
        graph = helper.make_graph(self.nodes, "reader", inputs, outputs, constants)
        domains = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=domains, ir_version=IR_VERSION, producer_name="ai-bets")


class Exporter:
    """Writes the reader's layers into a graph, in 8 bits or in single precision."""

    def __init__(self, reader: Reader, eight_bits: bool):
        self._state = {name: value.detach().numpy() for name, value in reader.state_dict().items()}
        self._eight_bits = eight_bits
        self._graph = Graph()

    def export(self) -> onnx.ModelProto:
        graph = self._graph
        x = self._embeddings()
        mask = graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
        for number in range(LAYERS):
            x = self._layer(number, x, mask)
        self._heads(x)
        return graph.model()

    def _weight(self, name: str) -> np.ndarray:
        return self._state[name].astype(np.float32)

    def _embeddings(self) -> str:
        graph = self._graph
        words = self._weight("encoder.words.weight")
        if self._eight_bits:
            scales = np.maximum(np.abs(words).max(1, keepdims=True), 1e-8) / 127
            table = graph.constant("words", np.round(words / scales).astype(np.int8))
            rows = graph.add("Gather", [table, "input_ids"], "words_rows")
            row_scales = graph.add("Gather", [graph.constant("words_scales", scales), "input_ids"], "words_row_scales")
            wide = graph.add("Cast", [rows], "words_wide", to=TensorProto.FLOAT)
            embedded = graph.add("Mul", [wide, row_scales], "words_embedded")
        else:
            embedded = graph.add("Gather", [graph.constant("words", words), "input_ids"], "words_embedded")
        types = graph.constant("types", self._weight("encoder.types.weight"))
        typed = graph.add("Add", [embedded, graph.add("Gather", [types, "token_type_ids"], "types_embedded")], "typed")
        shape = graph.add("Shape", ["input_ids"], "shape", start=1, end=2)
        positions = graph.constant("positions", self._weight("encoder.positions.weight"))
        zero = graph.constant("zero", np.array([0], np.int64))
        placed = graph.add("Add", [typed, graph.add("Slice", [positions, zero, shape, zero], "places")], "placed")
        norm = [graph.constant(f"norm_{part}", self._weight(f"encoder.norm.{part}")) for part in ("weight", "bias")]
        return graph.add("LayerNormalization", [placed, *norm], "embedded", axis=-1, epsilon=EPSILON)

    def _layer(self, number: int, x: str, mask: str) -> str:
        name = f"layer{number}_"
        source = f"encoder.layers.{number}."
        context = self._attention(name, source + "qkv", x, mask)
        projected = self._linear(name + "out", source + "out", context)
        x = self._residual(name + "out_norm", source + "out_norm", projected, x, source + "out.bias")
        up = self._linear(name + "up", source + "up", x)
        bias = self._graph.constant(name + "up_bias", self._weight(source + "up.bias"))
        inner = self._graph.add("FastGelu", [up, bias], name + "gelu")
        down = self._linear(name + "down", source + "down", inner)
        return self._residual(name + "down_norm", source + "down_norm", down, x, source + "down.bias")

    def _attention(self, name: str, source: str, x: str, mask: str) -> str:
        graph = self._graph
        bias = graph.constant(name + "qkv_bias", self._weight(source + ".bias"))
        weight = self._weight(source + ".weight").T
        if self._eight_bits:
            matrix, scales, zeros = self._quantized(name + "qkv", weight)
            quantized = [name + "x8", name + "x_scale", name + "x_zero"]
            graph.add("DynamicQuantizeLinear", [x], name + "quantize", quantized)
            inputs = [quantized[0], matrix, quantized[1], scales, quantized[2], zeros, bias]
            projected = graph.add("MatMulIntegerToFloat", inputs, name + "projected")
        else:
            product = graph.add("MatMul", [x, graph.constant(name + "qkv", weight)], name + "qkv_product")
            projected = graph.add("Add", [product, bias], name + "projected")
        parts = [name + part for part in ("query", "key", "value")]
        graph.add("Split", [projected], name + "split", parts, axis=2)
        return graph.add("MultiHeadAttention", [*parts, "", mask], name + "context", num_heads=HEADS)

    def _linear(self, name: str, source: str, x: str) -> str:
        graph, weight = self._graph, self._weight(source + ".weight").T
        if not self._eight_bits:
            return graph.add("MatMul", [x, graph.constant(name, weight)], name + "_product")
        matrix, scales, zeros = self._quantized(name, weight)
        return graph.add("DynamicQuantizeMatMul", [x, matrix, scales, zeros], name + "_product")

    def _quantized(self, name: str, weight: np.ndarray) -> List[str]:
        """Symmetric, a scale for each column."""
        scales = np.maximum(np.abs(weight).max(0), 1e-8) / 127
        values = np.clip(np.round(weight / scales), -127, 127).astype(np.int8)
        zeros = np.zeros(len(scales), np.int8)
        named = (("", values), ("_scales", scales.astype(np.float32)), ("_zeros", zeros))
        return [self._graph.constant(name + suffix, value) for suffix, value in named]

    def _residual(self, name: str, source: str, x: str, skip: str, bias: str) -> str:
        norm = [self._graph.constant(f"{name}_{part}", self._weight(f"{source}.{part}")) for part in ("weight", "bias")]
        added = self._graph.constant(name + "_added", self._weight(bias))
        return self._graph.add("SkipLayerNormalization", [x, skip, *norm, added], name, epsilon=EPSILON)

    def _heads(self, x: str) -> None:
        graph = self._graph
        matrix = graph.constant("heads", self._weight("heads.weight").T)
        bias = graph.constant("heads_bias", self._weight("heads.bias"))
        scores = graph.add("Add", [graph.add("MatMul", [x, matrix], "heads_product"), bias], "scores")
        last, second = (graph.constant(f"axis{i}", np.array([i], np.int64)) for i in (2, 1))
        columns = ["start_column", "end_column", "evidence_column", "answers_column"]
        graph.add("Split", [scores], "columns", columns, axis=2)
        for output in ("start", "end", "evidence"):
            graph.add("Squeeze", [output + "_column", last], output)
        first = graph.constant("first", np.array(0, np.int64))
        graph.add("Squeeze", [graph.add("Gather", ["answers_column", first], "answers_first", axis=1), second], "answers")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--single-precision", action="store_true")
    arguments = parser.parse_args()
    reader = Reader().load(arguments.minilm, arguments.checkpoint)
    onnx.save(Exporter(reader, not arguments.single_precision).export(), str(arguments.out))
    print(f"{arguments.out}: {arguments.out.stat().st_size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()

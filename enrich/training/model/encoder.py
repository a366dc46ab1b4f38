"""The encoder and its heads, and how the pre-trained weights get in.

A BERT encoder (Devlin et al. 2019) whose input also knows the case of each word, as its vocabulary is uncased: a learned vector
per case class is added to the embeddings and starts at zero, so that training starts from the pre-trained model. Two heads:
token labels (BIO) from the last layer, and the tone toward a target, or of a holder toward a target, by further layers of the same
kind over states to which a learned vector for each role is added; these start as copies of the encoder's last layers.
"""

import torch
from torch import nn
import torch.nn.functional as F

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
FRESH = ("cases", "labels", "roles", "sentiment", "stance")  # parts that the pre-trained encoder does not have
CASES = 6
ROLES = 3


def case_of(word):
    """Class of a word's case: 0 no letters, 1 lower, 2 Capitalised, 3 UPPER, 4 mixed, 5 one upper letter."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    if all(c.islower() for c in letters):
        return 1
    if len(letters) == 1:
        return 5 if letters[0].isupper() else 4
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 2
    return 4


def coarse(x):
    """The activations as the served graph has them: 256 steps over the range of the whole batch. The gradient passes as if they were not."""
    with torch.no_grad():
        low, high = torch.aminmax(x)
        step = ((high.clamp(min=0) - low.clamp(max=0)).float() / 255).clamp(min=1e-8).to(x.dtype)
        error = (x / step).round().mul_(step).sub_(x)
    return x + error


class Linear(nn.Linear):
    """A linear map that is served in eight bits; `eight_bits` makes it feel that in training."""

    eight_bits = False

    def forward(self, x):
        return super().forward(coarse(x) if self.training and Linear.eight_bits else x)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.qkv = Linear(width, 3 * width)
        self.out = Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = Linear(width, inner)
        self.down = Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        return self.rest(x, *self.qkv(x).split(x.shape[-1], -1), bias)

    def rest(self, x, q, k, v, bias):
        """What follows the projections, for the rows of x that ask."""
        n, length, width = x.shape
        q, k, v = (part.view(n, -1, self.heads, width // self.heads).transpose(1, 2) for part in (q, k, v))
        if torch.onnx.is_in_onnx_export():
            scores = q @ k.transpose(-1, -2) * ((width // self.heads) ** -0.5) + bias
            mixed = torch.softmax(scores, -1) @ v
        else:
            mixed = F.scaled_dot_product_attention(
                q, k, v, attn_mask=bias.to(q.dtype), dropout_p=0.0)
        mixed = mixed.transpose(1, 2).reshape(n, length, width)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class LastLayer(Layer):
    """A layer of which only some places are wanted: all are looked at, but only these are worked out."""

    def __init__(self, width, heads, inner):
        super().__init__(width, heads, inner)
        del self.qkv
        self.q = Linear(width, width)
        self.kv = Linear(width, 2 * width)

    def forward(self, x, bias, places):
        wanted = at(x, places)
        return self.rest(wanted, self.q(wanted), *self.kv(x).split(x.shape[-1], -1), bias)


class Encoder(nn.Module):
    def __init__(self, words=30522, width=384, layers=6, heads=12, inner=1536, positions=512):
        super().__init__()
        self.words = nn.Embedding(words, width)
        self.positions = nn.Embedding(positions, width)
        self.cases = nn.Embedding(CASES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.labels = Linear(width, len(LABELS))
        nn.init.zeros_(self.cases.weight)

    def states(self, ids, cases, mask):
        position = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.positions(position) + self.cases(cases)))
        bias = attention_bias(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids, cases, mask):
        x = self.states(ids, cases, mask)
        return x, self.labels(self.dropout(x))


class Heads(nn.Module):
    def __init__(self, width=384, layers=2, heads=12, inner=1536):
        super().__init__()
        self.roles = nn.Embedding(ROLES, width)
        nn.init.zeros_(self.roles.weight)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers - 1))
        self.layers.append(LastLayer(width, heads, inner))
        self.dropout = nn.Dropout(0.1)
        self.sentiment = nn.Sequential(nn.Linear(2 * width, width), nn.Tanh(), nn.Dropout(0.1), nn.Linear(width, 3))
        self.stance = nn.Sequential(nn.Linear(3 * width, width), nn.Tanh(), nn.Dropout(0.1), nn.Linear(width, 3))
        self.register_buffer("scale", torch.ones(2))
        self.register_buffer("shift", torch.zeros(2, 3))

    def forward(self, states, mask, roles, places):
        """`places`: the first piece, then those with a role, then the first again up to the width; only they are read out."""
        x = states + self.roles(roles)
        bias = attention_bias(mask)
        for layer in self.layers[:-1]:
            x = layer(x, bias)
        x = self.layers[-1](x, bias, places)
        marked = roles.gather(1, places)
        target, holder, first = pooled(x, marked, 1), pooled(x, marked, 2), x[:, 0]
        return (self.sentiment(torch.cat([target, first], -1)) * self.scale[0] + self.shift[0],
                self.stance(torch.cat([target, holder, first], -1)) * self.scale[1] + self.shift[1])


def places_of(roles):
    """The places that `Heads` reads out, for each row of roles."""
    chosen = [[0] + [at for at, role in enumerate(row) if role] for row in roles.tolist()]
    width = max(len(row) for row in chosen)
    return torch.tensor([row + [0] * (width - len(row)) for row in chosen], device=roles.device)


def at(x, places):
    return x.gather(1, places.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


def attention_bias(mask):
    return ((1 - mask.float()) * -10000.0)[:, None, None, :]


def pooled(x, roles, role):
    chosen = (roles == role).to(x.dtype).unsqueeze(-1)
    return (x * chosen).sum(1) / chosen.sum(1).clamp(min=1)


def from_onnx(path, layers=None):
    """The encoder with the weights of an exported sentence encoder, whose linear weights are matched by their bias's name."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    values = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
    product = {n.output[0]: n for n in graph.node if n.op_type == "MatMul"}
    for node in graph.node:
        if node.op_type == "Add":
            bias = [i for i in node.input if i.endswith(".bias")]
            source = [i for i in node.input if i in product]
            if bias and source:
                weight = [i for i in product[source[0]].input if i in values]
                values[bias[0][:-4] + "weight"] = values[weight[0]].T.contiguous()
    count = 1 + max(int(n.split(".")[2]) for n in values if n.startswith("encoder.layer."))
    kept = layers or list(range(count))
    model = Encoder(layers=len(kept))
    put(model.words, values["embeddings.word_embeddings.weight"])
    put(model.positions, values["embeddings.position_embeddings.weight"] + values["embeddings.token_type_embeddings.weight"][0])
    put(model.norm, values["embeddings.LayerNorm.weight"], values["embeddings.LayerNorm.bias"])
    for mine, number in zip(model.layers, kept):
        at = f"encoder.layer.{number}."
        qkv = [at + "attention.self." + n for n in ("query", "key", "value")]
        put(mine.qkv, torch.cat([values[n + ".weight"] for n in qkv]), torch.cat([values[n + ".bias"] for n in qkv]))
        for part, name in ((mine.out, "attention.output.dense"), (mine.norm1, "attention.output.LayerNorm"),
                           (mine.up, "intermediate.dense"), (mine.down, "output.dense"), (mine.norm2, "output.LayerNorm")):
            put(part, values[at + name + ".weight"], values[at + name + ".bias"])
    return model


def put(module, weight, bias=None):
    with torch.no_grad():
        assert module.weight.shape == weight.shape, (module, weight.shape)
        module.weight.copy_(weight)
        if bias is not None:
            module.bias.copy_(bias)


def heads_of(encoder, layers=2):
    """Heads whose layers start as the encoder's last ones."""
    heads = Heads(layers=layers)
    for mine, theirs in zip(heads.layers, list(encoder.layers)[-layers:]):
        mine.load_state_dict(mine.state_dict() | {k: v for k, v in theirs.state_dict().items() if not k.startswith("qkv")})
    for mine, theirs in zip(heads.layers[:-1], list(encoder.layers)[-layers:]):
        put(mine.qkv, theirs.qkv.weight, theirs.qkv.bias)
    width = encoder.words.weight.shape[1]
    last = encoder.layers[-1].qkv
    put(heads.layers[-1].q, last.weight[:width], last.bias[:width])
    put(heads.layers[-1].kv, last.weight[width:], last.bias[width:])
    return heads

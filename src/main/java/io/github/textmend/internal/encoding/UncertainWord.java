package io.github.textmend.internal.encoding;

import io.github.textmend.internal.charset.TextCharset;
import io.github.textmend.internal.score.CharacterModel;
import io.github.textmend.internal.score.StepCache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word read again in another charset whose bytes are not all certain: a beam search over what
 * they may have been.
 */
final class UncertainWord {
  /** Beginnings of the word that are followed. */
  private static final int BEAM = 24;

  /** In nats, how much less likely than the best one a beginning may be. */
  private static final double BEHIND = 14;

  /** Longer words, in UTF-16 units, are left: the search takes the square of their length. */
  private static final int LONGEST = 512;

  /** Each way after the likeliest one that a unit may have been written. */
  private static final int LESS_USUAL = ChannelCosts.nats(1.5);

  /** A character the rest of whose bytes is missing. */
  private static final int CUT_OFF = ChannelCosts.nats(8);

  /** A character of which nothing is left. */
  private static final int LOST = ChannelCosts.nats(7);

  /** A character that is less likely than this among all that may have stood there is left open. */
  private static final double LEAST_SHARE = 0.4;

  private static final char OPEN = '\uFFFD';

  private final StepCache model;
  private final TextCharset readAs;
  private final TextCharset written;

  /** A character of which some bytes are unknown, and the byte after it. */
  private record Question(PartialCharacter partial, int following) {}

  /** What such characters may be. */
  private final Map<Question, int[]> known = new HashMap<>();

  /** The first byte of the unit after the one that is read. */
  private int following;

  UncertainWord(StepCache model, TextCharset readAs, TextCharset written) {
    this.model = model;
    this.readAs = readAs;
    this.written = written;
  }

  /**
   * What a word was.
   *
   * @param text with U+FFFD for each character that nothing tells
   * @param cost what became of its bytes
   * @param inferred whether a character of it was filled in
   * @param share the probability of the characters that were filled in, among others
   */
  record Reading(String text, int cost, boolean inferred, double share) {}

  /**
   * A beginning of the word; {@code filled} says for each unit of its text whether it was guessed.
   */
  private record Node(
      String text, String filled, int state, int cost, int channelCost, PartialCharacter partial) {
    Node with(PartialCharacter next) {
      return new Node(text, filled, state, cost, channelCost, next);
    }

    Node costing(int more) {
      return more == 0
          ? this
          : new Node(text, filled, state, cost + more, channelCost + more, partial);
    }
  }

  /** The likeliest reading; null if there is none, or more was lost than is left. */
  @Nullable Reading read(String line, int from, int to, int state) {
    if (to - from > LONGEST || lost(line, from, to) * 2 > to - from) {
      return null;
    }
    List<Node> nodes = List.of(new Node("", "", state, 0, 0, PartialCharacter.EMPTY));
    for (int i = from; i < to && !nodes.isEmpty(); i++) {
      following = firstByte(charAt(line, i + 1));
      nodes = after(line.charAt(i), nodes);
    }
    List<Node> ends = new ArrayList<>();
    for (Node node : nodes) {
      Node end = node.partial().isEmpty() ? node : open(node, CUT_OFF);
      ends.add(costing(end, charAt(line, to)));
    }
    ends.sort(Comparator.comparingInt(Node::cost));
    return ends.isEmpty() ? null : reading(ends);
  }

  private static int lost(String line, int from, int to) {
    int lost = 0;
    for (int i = from; i < to; i++) {
      lost += line.charAt(i) == ByteImage.LOST ? 1 : 0;
    }
    return lost;
  }

  private static char charAt(String line, int at) {
    return at < line.length() ? line.charAt(at) : '\n';
  }

  private int firstByte(char c) {
    int[][] all = UncertainBytes.of(c, readAs);
    return all.length == 0 ? UncertainBytes.UNKNOWN : all[0][0];
  }

  /** A word that is followed by a character: what stands before a space is seldom a bracket. */
  private Node costing(Node node, char after) {
    int cost = node.cost() + CharacterModel.costOf(model.step(node.state(), after));
    return new Node(
        node.text(), node.filled(), node.state(), cost, node.channelCost(), node.partial());
  }

  /** With a character that nothing tells. */
  private static Node open(Node node, int more) {
    return new Node(
        node.text() + OPEN,
        node.filled() + ' ',
        node.state(),
        node.cost() + more,
        node.channelCost() + more,
        PartialCharacter.EMPTY);
  }

  private List<Node> after(char c, List<Node> nodes) {
    List<Node> next = new ArrayList<>();
    int more = 0;
    for (int[] bytes : UncertainBytes.of(c, readAs)) {
      for (Node node : nodes) {
        append(node.costing(more), bytes, 0, next);
      }
      more += LESS_USUAL;
    }
    return best(next);
  }

  private void append(Node node, int[] bytes, int at, List<Node> into) {
    if (at == bytes.length) {
      into.add(node);
      return;
    }
    PartialCharacter partial = node.partial().with(bytes[at]);
    if (partial.mayGoOn(written)) {
      append(node.with(partial), bytes, at + 1, into);
    }
    if (partial.isLost()) {
      append(open(node, LOST), bytes, at + 1, into);
    }
    boolean certain = partial.isCertain();
    for (int codePoint : codePoints(partial)) {
      append(complete(node, codePoint, certain), bytes, at + 1, into);
    }
  }

  private int[] codePoints(PartialCharacter partial) {
    Question question =
        new Question(partial, partial.isOpen() ? following : UncertainBytes.UNKNOWN);
    return known.computeIfAbsent(
        question, q -> q.partial().codePoints(written, readAs, model.model(), q.following()));
  }

  private Node complete(Node node, int codePoint, boolean certain) {
    long step = model.step(node.state(), codePoint);
    String character = Character.toString(codePoint);
    return new Node(
        node.text() + character,
        node.filled() + (certain ? " " : "x").repeat(character.length()),
        CharacterModel.stateOf(step),
        node.cost() + CharacterModel.costOf(step),
        node.channelCost(),
        PartialCharacter.EMPTY);
  }

  private static List<Node> best(List<Node> nodes) {
    nodes.sort(Comparator.comparingInt(Node::cost));
    if (nodes.isEmpty()) {
      return nodes;
    }
    int most = nodes.get(0).cost() + ChannelCosts.nats(BEHIND);
    int size = 0;
    while (size < Math.min(BEAM, nodes.size()) && nodes.get(size).cost() <= most) {
      size++;
    }
    return nodes.subList(0, size);
  }

  private static Reading reading(List<Node> ends) {
    Node best = ends.get(0);
    StringBuilder text = new StringBuilder(best.text());
    boolean inferred = false;
    double share = 1;
    for (int i = 0; i < text.length(); i++) {
      if (best.filled().charAt(i) == 'x') {
        double agreed = agreed(ends, i);
        if (agreed < LEAST_SHARE) {
          text.setCharAt(i, OPEN);
        } else {
          inferred = true;
          share *= agreed;
        }
      }
    }
    return new Reading(text.toString(), best.channelCost(), inferred, share);
  }

  /** How likely the character of the best node at a place is among those of all. */
  private static double agreed(List<Node> ends, int at) {
    Node best = ends.get(0);
    double same = 0;
    double all = 0;
    for (Node node : ends) {
      double weight = Math.exp(Judge.inNats(best.cost() - node.cost()) / Judge.TEMPERATURE);
      all += weight;
      boolean agrees =
          at < node.text().length()
              && node.text().charAt(at) == best.text().charAt(at)
              && node.text().length() == best.text().length();
      same += agrees ? weight : 0;
    }
    return same / all;
  }
}

package coop.phyle.kernel.tally.election;

import coop.phyle.kernel.merkle.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.List;

/**
 * A lot anyone can draw again: candidates stand in the order of SHA-256(seed ‖ contest ‖ candidate id), the smallest first. The seed is the root
 * of the closed log followed by randomness made public only after closing; the root alone would let the last voter choose the order.
 *
 * @param seed log root ‖ randomness, in small hexadecimal digits; empty where nothing was published, which a transcript then shows
 */
public record Lot(String seed, String contest) {
  public Lot {
    HexFormat.of().parseHex(seed);
  }

  /** The candidate's ticket; the smallest ticket comes first. */
  public Hash ticket(String candidateId) {
    var text = new ByteArrayOutputStream();
    text.writeBytes(HexFormat.of().parseHex(seed));
    text.writeBytes(contest.getBytes(StandardCharsets.UTF_8));
    text.writeBytes(candidateId.getBytes(StandardCharsets.UTF_8));
    return Hash.of(text.toByteArray());
  }

  /** These candidates in the order of the lot. */
  public List<Integer> order(Slate slate, Collection<Integer> candidates) {
    var tickets = new HashMap<Integer, String>();
    candidates.forEach(c -> tickets.computeIfAbsent(c, drawn -> ticket(slate.id(drawn)).hex()));
    return candidates.stream().sorted(Comparator.comparing((Integer c) -> tickets.get(c)).thenComparing(c -> c)).toList();
  }
}

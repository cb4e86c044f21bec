package coop.phyle.elections;

import java.util.Map;
import java.util.Set;

/**
 * What somebody who calls an election has entered, before anybody has checked it.
 *
 * @param outgoing numbers in the register of those whose seats are up
 * @param kept "least" and "most" of a class, by "least.CLASS" and "most.CLASS"
 */
public record Call(
    String title, String body, String post, String bodyName, String seats, String method, String votersClass, boolean secret, boolean seconded,
    String nominationsOpen, String nominationsClose, String votingOpens, String votingCloses, Set<String> outgoing, Map<String, String> kept) {
  public Call {
    outgoing = Set.copyOf(outgoing);
    kept = Map.copyOf(kept);
  }
}

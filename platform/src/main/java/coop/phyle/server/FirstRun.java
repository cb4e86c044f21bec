package coop.phyle.server;

import coop.phyle.identity.Operators;
import coop.phyle.shell.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A server nobody has set up yet. Whoever reads its console may: the code printed there is asked for, so that not just anybody grabs it. */
@Component
class FirstRun {
  // No vowels and no look-alikes: easy to type, hard to misread. 32^8 codes, and the page allows few tries.
  private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxzBCDFG";
  private final Operators operators;
  private final Site site;
  private final String code = new SecureRandom().ints(10, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
  private volatile boolean done;

  FirstRun(Operators operators, Site site) {
    this.operators = operators;
    this.site = site;
  }

  /** Whether somebody still has to set this server up; a demonstration needs nobody. */
  boolean pending() {
    done = done || site.demo() || !operators.none();
    return !done;
  }

  Optional<String> code() {
    return pending() ? Optional.of(code) : Optional.empty();
  }

  boolean accepts(String typed) {
    return pending() && MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
  }
}

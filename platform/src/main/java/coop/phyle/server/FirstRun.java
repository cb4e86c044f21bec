package coop.phyle.server;

import coop.phyle.identity.Operators;
import coop.phyle.shell.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A server nobody has set up yet. Whoever reads its console may: the code printed there is asked for, so that not just anybody grabs it. */
@Component
class FirstRun {
  // No vowels and no look-alikes: easy to type, hard to misread. 32^8 codes, and the page allows few tries.
  private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxzBCDFG";
  private final Operators operators;
  private final String code = new SecureRandom().ints(10, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
  private volatile boolean done;

  /** @param offered false where there is no console to read a code from, as in tests */
  FirstRun(Operators operators, Site site, @Value("${phyle.first-run:true}") boolean offered) {
    this.operators = operators;
    this.done = site.demo() || !offered;
  }

  /** Whether somebody still has to set this server up; a demonstration needs nobody. */
  boolean pending() {
    done = done || !operators.none();
    return !done;
  }

  Optional<String> code() {
    return pending() ? Optional.of(code) : Optional.empty();
  }

  boolean accepts(String typed) {
    return pending() && MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
  }
}

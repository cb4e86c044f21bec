package coop.phyle.hooks;

import coop.phyle.shell.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * An address that is told what happens.
 *
 * @param locale the language of its sentences
 * @param madeBy who is told when it fails for days
 */
record Hook(HookId id, String name, URI url, Shape shape, Set<Topic> topics, Locale locale, PersonId madeBy, Instant madeAt) {
  boolean hears(String kind) {
    return topics.stream().anyMatch(topic -> topic.covers(kind));
  }
}

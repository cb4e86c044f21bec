package coop.phyle.timeline;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A timeline as Atom (RFC 4287): what everybody may read, the newest first. */
@Component
class Feed {
  static final Viewer NOBODY = new Viewer(Optional.empty(), "", Set.of(Who.EVERYONE));
  private static final String WHOLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
      <id>%s</id>
      <title>%s</title>
      <updated>%s</updated>
      <author><name>%s</name></author>
      <link rel="self" type="application/atom+xml" href="%s/feed"/>
      <link rel="alternate" type="text/html" href="%s"/>
      %s</feed>
      """;
  private static final String ENTRY =
      """
      <entry><id>%s#%d</id><title>%s</title><updated>%s</updated><link rel="alternate" type="text/html" href="%s"/></entry>
      """;
  private final Site site;
  private final MessageSource messages;

  Feed(Site site, MessageSource messages) {
    this.site = site;
    this.messages = messages;
  }

  String of(Coop coop, TimelinePages.Line line, Locale locale) {
    var page = site.absolute("/c/" + coop.slug() + "/timeline");
    var events = line.months().stream().flatMap(month -> month.events().stream()).toList();
    var updated = events.stream().map(TimelinePages.Event::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    var title = messages.getMessage("timeline.feed", new Object[] {coop.name()}, locale);
    return WHOLE.formatted(
        locale.toLanguageTag(), page, escaped(String.valueOf(title)), updated, escaped(coop.name()), page, page, entries(coop, page, events));
  }

  private String entries(Coop coop, String page, List<TimelinePages.Event> events) {
    var entries = new StringBuilder();
    for (var event : events) {
      var link = event.link().map(path -> site.absolute("/c/" + coop.slug() + path)).orElse(page);
      entries.append(ENTRY.formatted(page, event.id(), escaped(event.words()), event.at(), escaped(link)));
    }
    return entries.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
  }
}

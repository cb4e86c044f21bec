package coop.phyle.shell;

/**
 * The co-op a request is about.
 *
 * @param slug its name in URLs: {@code /c/{slug}}
 */
public record Coop(CoopId id, String slug, String name) {}

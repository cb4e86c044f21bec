package coop.phyle.shell;

/**
 * A part of a room with a door of its own in the second line of the navigation. Each module declares its own as beans; a room with one corner shows no line.
 *
 * @param room the room of the layout, such as {@code decisions}
 * @param place from left to right
 * @param path inside the co-op, such as {@code /meetings}
 * @param key message key of its name
 * @param seenBy who is shown the door; what is behind it has its own {@link May}
 */
public record Corner(String room, int place, String path, String key, Who seenBy) {}

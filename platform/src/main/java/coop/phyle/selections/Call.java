package coop.phyle.selections;

/**
 * What somebody who calls a selection has entered, before anybody has checked it.
 *
 * @param group "board", "members" or a circle's number
 */
public record Call(
    String title, String role, String roleName, String group, String duties, String qualities, String termEnds, String formsClose, String changesClose) {}

package coop.phyle.ledger;

/** A new account as typed. */
public record AccountForm(String path, String title, String currency, String floor) {}

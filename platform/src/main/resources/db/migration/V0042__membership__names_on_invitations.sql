-- The name beside an invited address is shown to its owner too.

comment on column membership.invitation.name is 'Whom it was meant for, as the secretary wrote it; nobody sees it but they and whoever answers from that address.';

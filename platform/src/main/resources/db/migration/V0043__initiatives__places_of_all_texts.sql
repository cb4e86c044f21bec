-- Twenty texts stand in one vote; those withdrawn or taken over keep their places and take nobody else's.

alter table initiatives.initiative drop constraint initiative_place_check, add constraint initiative_place_check check (place between 1 and 100);

-- What a session stands on, for the modules that may not read the table users.
create view user_standings as
select id, status, role
from users;

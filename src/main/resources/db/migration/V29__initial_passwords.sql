-- Passwords that are generated and invitations are batches beside the uploads, so that the log has them all.
alter table password_batches add column kind varchar(16) default 'UPLOADED' not null;
-- in the words of a mail server: why it did not take the mail
alter table password_batch_rows add column detail varchar(300);

-- What a batch of either kind was asked to do.
create table initial_passwords (
    batch_id uuid not null primary key references password_batches (id) on delete cascade,
    replace_existing boolean not null,
    language varchar(8) not null,
    -- of the key that only the browser of the administrator has; null for invitations
    key_digest varchar(64),
    -- when a form was begun to be handed out, and whether that came to its end
    csv_at timestamp with time zone,
    csv_had boolean default false not null,
    slips_at timestamp with time zone,
    slips_had boolean default false not null,
    erased_at timestamp with time zone,
    -- users who had another password when the passwords were collected
    replaced bigint default 0 not null,
    -- why no mail goes out at present
    trouble varchar(300)
);

-- No plaintext: encrypted under a key that is not in this database, and gone when it was collected or a day has passed.
create table initial_password_secrets (
    batch_id uuid not null references password_batches (id) on delete cascade,
    line bigint not null,
    secret varchar(400),
    -- a digest of the stored hash: whether the user still has the password that was generated
    fingerprint varchar(64) not null,
    constraint initial_password_secrets_pk primary key (batch_id, line)
);

-- One for a user at most: a newer one takes the place of the older.
create table invitations (
    user_id uuid not null primary key,
    -- of the token that only the mail has
    token_digest varchar(64) not null,
    sent_to varchar(320) not null,
    invited_by varchar(64) not null,
    expires_at timestamp with time zone not null,
    -- while somebody's password is being set with it
    claimed_at timestamp with time zone,
    constraint invitations_token_unique unique (token_digest)
);

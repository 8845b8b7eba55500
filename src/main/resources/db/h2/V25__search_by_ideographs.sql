-- Search texts have a space before each ideograph (Ideographs), and those of users have the username.
alter table plan_rows alter column search_text set data type varchar(4800);
alter table exclusions alter column search_text set data type varchar(4800);
update users set search_text = username_key || chr(10) || regexp_replace(search_text, '(?=[\p{IsHan}\p{IsHangul}])', ' ', 'g');
update deleted_users set search_text = username_key || chr(10) || regexp_replace(search_text, '(?=[\p{IsHan}\p{IsHangul}])', ' ', 'g');
update plan_rows set search_text = regexp_replace(search_text, '(?=[\p{IsHan}\p{IsHangul}])', ' ', 'g');
update exclusions set search_text = regexp_replace(search_text, '(?=[\p{IsHan}\p{IsHangul}])', ' ', 'g');

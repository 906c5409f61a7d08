-- Whoever says yes is one of the two, and says it to what the version says.
CREATE FUNCTION "refuse_foreign_yes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM card_versions v JOIN cards k ON k.id = v.card_id JOIN conversations c ON c.id = k.conversation_id
    WHERE v.card_id = new.card_id AND v.version = new.version AND v.content_hash = new.content_hash
      AND new.user_id IN (c.user_lo, c.user_hi);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a yes is of one of the two, to what the version says' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "card_confirmations_own" BEFORE INSERT ON "card_confirmations" FOR EACH ROW EXECUTE FUNCTION "refuse_foreign_yes"();--> statement-breakpoint
-- What is agreed on was said yes to by both; looked at last, for a card is there before its versions.
CREATE FUNCTION "refuse_half_yes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM card_confirmations y WHERE y.card_id = new.id AND y.version = new.agreed_version) <> 2 THEN
    RAISE EXCEPTION 'version % of card % was not said yes to by both', new.agreed_version, new.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN null;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "cards_agreed_by_both" AFTER INSERT OR UPDATE ON "cards" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.agreed_version IS NOT NULL) EXECUTE FUNCTION "refuse_half_yes"();

/** What must hold of cards at every moment; part of the rules of `audit.ts`. */
export const CARD_RULES: Readonly<Record<string, string>> = {
  "a card counts its moves, which are in its own conversation and begin it once": `
    select k.id from cards k left join messages m on m.card_id = k.id
    group by k.id having count(m.id) <> k.rev or bool_or(m.conversation_id <> k.conversation_id)
      or count(*) filter (where m.move = 'proposed') <> case k.kind when 'review' then 0 else 1 end
      or (array_agg(m.move order by m.seq))[1] not in ('proposed', 'reviewed')`,
  "a card stands where its moves have led": `
    select k.id from cards k join messages m on m.card_id = k.id
    group by k.id having k.status <> case (array_agg(m.move order by m.seq desc) filter (where m.move <> 'reminded'))[1]
      when 'accepted' then 'agreed' when 'confirmed' then 'agreed' when 'chosen' then 'agreed'
      when 'declined' then case when k.agreed_version is null then 'declined' else 'agreed' end
      when 'withdrawn' then case when k.agreed_version is null then 'withdrawn' else 'agreed' end
      when 'cancelled' then 'cancelled' when 'expired' then 'expired' when 'revealed' then 'revealed'
      when 'reviewed' then case when (select count(*) from reviews r where r.order_id = k.order_id) = 2 then 'revealed' else 'open' end
      else 'open' end`,
  "what both wrote of an order is revealed together, and what one wrote only once its card is": `
    select k.id from cards k join reviews r on r.order_id = k.order_id where k.kind = 'review'
    group by k.id having bool_or(r.revealed_at is null) <> (k.status = 'open') or bool_or((r.revealed_at is null) <> (k.status = 'open'))
      or count(distinct r.revealed_at) > 1`,
  "a card has its versions from 1 without a gap, each proposed by the move that names it": `
    select k.id from cards k left join card_versions v on v.card_id = k.id
    left join messages m on m.card_id = k.id and m.card_version = v.version
      and m.move in ('proposed', 'countered', 'changed', 'rescheduled')
    group by k.id having count(v.version) <> k.version or count(m.id) <> k.version or coalesce(max(v.version), 0) <> k.version
      or bool_or(m.sender_id <> v.author_id) or bool_or(v.content->>'kind' <> k.kind)
      or k.kind <> 'review' and (array_agg(v.author_id order by v.version desc))[1] <> k.proposer_id`,
  "whoever says yes is one of the two, and says it to what the version says": `
    select f.card_id from card_confirmations f join card_versions v on v.card_id = f.card_id and v.version = f.version
    join cards k on k.id = f.card_id join conversations c on c.id = k.conversation_id
    where f.content_hash <> v.content_hash or f.user_id not in (c.user_lo, c.user_hi)`,
  "what is agreed on was said yes to by both, and nothing newer was": `
    select k.id from cards k join card_confirmations f on f.card_id = k.id
    group by k.id having coalesce(k.agreed_version, 0) <> coalesce((select max(two.version) from (
      select y.version from card_confirmations y where y.card_id = k.id group by y.version having count(*) = 2) two), 0)`,
  "an accepted offer has made its author's one order, on its terms and what was changed since": `
    select k.id from cards k join card_versions v on v.card_id = k.id and v.version = k.agreed_version
    join conversations c on c.id = k.conversation_id left join orders o on o.id = k.made_order_id
    where k.kind = 'offer' and (o.id is null or o.seller_id <> k.author_id or o.title <> v.content->>'title'
      or o.buyer_id <> case k.author_id when c.user_lo then c.user_hi else c.user_lo end
      or o.price_centimes <> (v.content->>'priceCentimes')::int + coalesce((
        select sum((cv.content->>'extraCentimes')::int) from cards ck
        join card_versions cv on cv.card_id = ck.id and cv.version = ck.agreed_version
        where ck.order_id = o.id and ck.kind = 'change'), 0))`,
  "a change that nobody answered ends with its order": `
    select k.id from cards k join orders o on o.id = k.order_id
    where k.kind = 'change' and k.status = 'open' and k.due_at is null and o.status in ('completed', 'cancelled')`,
  "a card about an order or an application is of its conversation's two people": `
    select k.id from cards k join conversations c on c.id = k.conversation_id
    left join orders o on o.id = k.order_id left join applications a on a.id = k.application_id
    where o.id is not null and (c.user_lo, c.user_hi)
        <> (least(o.buyer_id, o.seller_id), greatest(o.buyer_id, o.seller_id))
      or a.id is not null and (c.user_lo, c.user_hi)
        <> (least(a.company_id, a.applicant_id), greatest(a.company_id, a.applicant_id))`,
};

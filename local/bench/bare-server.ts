/**
 * What everything is compared with: the same transaction and the same two pushes, written by hand with nothing around
 * them — no session, no checks, no views. Reads DATABASE_URL and PORT; a socket says whose it is by `?user=<id>`.
 */
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import { type WebSocket, WebSocketServer } from "ws";

type Draft = { conversationId: string; senderId: string; clientId: string; body: string };

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
const sockets = new Map<string, WebSocket>();

const server = createServer(async (request, response) => {
  try {
    const { people, message } = await send(JSON.parse(await text(request)));
    const answer = JSON.stringify(message);
    response.writeHead(200, { "content-type": "application/json" }).end(answer);
    for (const person of people) sockets.get(person)?.send(answer);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
new WebSocketServer({ server }).on("connection", (socket, request) => {
  sockets.set(new URL(request.url ?? "", "http://localhost").searchParams.get("user") ?? "", socket);
});
// It ends with whoever started it, however that ends.
process.stdin.resume().on("end", () => process.exit());
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("bare ready"));

function send({ conversationId, senderId, clientId, body }: Draft) {
  return sql.begin(async (tx) => {
    const [conversation] = await tx`select * from conversations where id = ${conversationId}
      and (initiator_id = ${senderId} or recipient_id = ${senderId}) for no key update`;
    if (!conversation) throw new Error("no such conversation");
    const people: string[] = [conversation.initiator_id, conversation.recipient_id];
    const [earlier] = await tx`select * from messages where sender_id = ${senderId} and client_id = ${clientId}`;
    if (earlier) return { people: [], message: earlier };
    const [seq, rev, now] = [conversation.last_seq + 1, conversation.rev + 1, new Date()];
    const [, , [message]] = await Promise.all([
      tx`update conversations set last_seq = ${seq}, rev = ${rev} where id = ${conversationId}`,
      tx`update inbox_entries set last_seq = ${seq}, last_message_at = ${now}, last_read_seq =
        case when user_id = ${senderId} then ${seq} else last_read_seq end
        where conversation_id = ${conversationId} and user_id in ${sql(people)}`,
      tx`insert into messages (id, conversation_id, seq, rev, sender_id, client_id, fingerprint, body, created_at)
        values (uuidv7(), ${conversationId}, ${seq}, ${rev}, ${senderId}, ${clientId}, 'bare', ${body}, ${now})
        returning *`,
    ]);
    return { people, message };
  });
}

/** What app and upload server agree on here. Addresses are signed for a public name that nobody needs to resolve. */
export const SITE = {
  publicUrl: "https://bench.example/api/ut-local",
  apiKey: "sk_bench",
  appId: "bench",
  allowedOrigins: [],
};

FROM node:24.21.0-bookworm-slim
RUN mkdir -p /app/.next /data && chown -R node:node /app /data
WORKDIR /app
USER node
COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY --chown=node:node . .
EXPOSE 3000
# The first start builds, for the build has the deployment's own key in it; `npm start` knows a build that is current.
CMD ["node", "local/bootstrap.mjs", "start"]

"use client";

import { Laptop, Smartphone, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { PushDeviceView } from "@/lib/push/types";
import { useRemovals } from "./use-removals";

interface Props {
  devices: readonly PushDeviceView[];
  onRemoved(): void;
}

/** The person's browsers that are told, each of which can be taken off from here. */
export function DeviceList({ devices, onRemoved }: Props) {
  const t = useTranslations("push.here");
  const { removed, drop } = useRemovals(onRemoved);
  const shown = devices.filter(({ id }) => !removed.has(id));
  if (shown.length === 0) return null;
  return (
    <div className="border-line border-t pt-4">
      <h3 className="font-medium text-sm">{t("devices")}</h3>
      <ul aria-label={t("devices")} className="mt-1 flex flex-col">
        {shown.map((device) => (
          <DeviceRow key={device.id} device={device} onRemove={() => drop(device)} />
        ))}
      </ul>
    </div>
  );
}

function DeviceRow({ device, onRemove }: { device: PushDeviceView; onRemove(): void }) {
  const t = useTranslations("push.here");
  const format = useFormatter();
  const name = device.device || t("unknownDevice");
  const Icon = /Android|iPhone/.test(name) ? Smartphone : Laptop;
  return (
    <li className="flex min-h-13 items-center gap-3">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
      <span className="min-w-0 flex-1">
        <bdi className="font-medium">{name}</bdi>
        {device.isCurrent && <span className="ms-2 text-ink-soft text-sm">{t("current")}</span>}
        <span className="block text-ink-soft text-sm">
          {t("since", { date: format.dateTime(new Date(device.createdAt), { dateStyle: "medium" }) })}
        </span>
      </span>
      {/* This one has a button of its own above. */}
      {!device.isCurrent && (
        <button
          type="button"
          aria-label={t("remove", { device: name })}
          onClick={onRemove}
          className="inline-flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-sand hover:text-ink"
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </button>
      )}
    </li>
  );
}

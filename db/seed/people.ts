import { clients } from "./people/clients";
import { companies } from "./people/companies";
import { freelancers } from "./people/freelancers";
import type { SeedPerson } from "./types";

export const people: SeedPerson[] = [...freelancers, ...clients, ...companies];
